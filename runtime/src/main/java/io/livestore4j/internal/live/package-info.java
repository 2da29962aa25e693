/** Live queries: who must wake after a commit, what changed between two answers, and delivery. */
@NullMarked
package io.livestore4j.internal.live;

import org.jspecify.annotations.NullMarked;

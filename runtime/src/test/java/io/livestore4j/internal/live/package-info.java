/** Live queries, list diffs and their delivery. */
@NullMarked
package io.livestore4j.internal.live;

import org.jspecify.annotations.NullMarked;

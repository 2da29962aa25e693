/** Processes that die: what was acknowledged is there afterwards, and the state is that of the log. */
@NullMarked
package io.livestore4j.crash;

import org.jspecify.annotations.NullMarked;

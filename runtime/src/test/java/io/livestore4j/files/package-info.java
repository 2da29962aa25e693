/** A small app whose rows are bytes and values without {@code equals}, written as the processor would write it. */
@NullMarked
package io.livestore4j.files;

import org.jspecify.annotations.NullMarked;

/** The store and the values that pass through it. */
@NullMarked
package io.livestore4j;

import org.jspecify.annotations.NullMarked;

/** Background work in the hands of a test. */
@NullMarked
package io.livestore4j.internal.time;

import org.jspecify.annotations.NullMarked;

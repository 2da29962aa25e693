/** The only place that starts threads or asks for time, chance or ids. */
@NullMarked
package io.livestore4j.internal.time;

import org.jspecify.annotations.NullMarked;

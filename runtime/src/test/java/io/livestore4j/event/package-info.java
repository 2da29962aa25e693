/** Event numbers. */
@NullMarked
package io.livestore4j.event;

import org.jspecify.annotations.NullMarked;

/** Event types, their JSON codecs and their numbers. */
@NullMarked
package io.livestore4j.event;

import org.jspecify.annotations.NullMarked;

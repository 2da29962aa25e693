/** The only room with Jackson: JSON as a stream, for events and for JSON columns. */
@NullMarked
package io.livestore4j.internal.json;

import org.jspecify.annotations.NullMarked;

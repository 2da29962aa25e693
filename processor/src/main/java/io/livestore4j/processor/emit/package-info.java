/** From the model to Java sources. */
@NullMarked
package io.livestore4j.processor.emit;

import org.jspecify.annotations.NullMarked;

/** From the model to problems. Pure. */
@NullMarked
package io.livestore4j.processor.check;

import org.jspecify.annotations.NullMarked;

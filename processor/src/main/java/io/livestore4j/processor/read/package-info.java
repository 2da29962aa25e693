/** From elements to the model. Readers never fail: what they cannot read becomes a value that says so. */
@NullMarked
package io.livestore4j.processor.read;

import org.jspecify.annotations.NullMarked;

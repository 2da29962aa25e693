/** From problems to the compiler's messages. */
@NullMarked
package io.livestore4j.processor.report;

import org.jspecify.annotations.NullMarked;

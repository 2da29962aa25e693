/** Tests that run javac with the processor. */
@NullMarked
package io.livestore4j.processor;

import org.jspecify.annotations.NullMarked;

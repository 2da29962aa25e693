/** Tests of the names of the model, without javac. */
@NullMarked
package io.livestore4j.processor.model;

import org.jspecify.annotations.NullMarked;

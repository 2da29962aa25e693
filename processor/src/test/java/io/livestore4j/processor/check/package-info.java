/** Tests of the checks, without javac. */
@NullMarked
package io.livestore4j.processor.check;

import org.jspecify.annotations.NullMarked;

/** The annotation processor and its steps: read, check, report, emit, write. */
@NullMarked
package io.livestore4j.processor;

import org.jspecify.annotations.NullMarked;

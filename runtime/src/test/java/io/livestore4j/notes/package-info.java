/** A small schema by hand, as the processor would write it, so that the runtime is tested without the processor. */
@NullMarked
package io.livestore4j.notes;

import org.jspecify.annotations.NullMarked;

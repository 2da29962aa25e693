/** What the example's comments promise, sentence by sentence. */
@NullMarked
package io.livestore4j.example;

import org.jspecify.annotations.NullMarked;

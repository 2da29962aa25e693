/** An app that is released again and again: each version is written by chance, compiled, and run on what is there. */
@NullMarked
package io.livestore4j.evolution;

import org.jspecify.annotations.NullMarked;

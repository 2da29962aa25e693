/** Ours and hand-written JDBC side by side: the same recipe, pragmas and rows, compared before they are timed. */
@NullMarked
package io.livestore4j.benchmarks;

import org.jspecify.annotations.NullMarked;

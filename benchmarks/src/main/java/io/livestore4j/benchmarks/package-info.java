/**
 * Ours and hand-written JDBC side by side, for queries jOOQ and Jdbi too: the same recipe, pragmas and rows, compared before
 * they are timed.
 */
@NullMarked
package io.livestore4j.benchmarks;

import org.jspecify.annotations.NullMarked;

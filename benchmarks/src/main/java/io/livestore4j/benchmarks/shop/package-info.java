/** A shop of three tables, for queries that join and count. */
@NullMarked
package io.livestore4j.benchmarks.shop;

import org.jspecify.annotations.NullMarked;

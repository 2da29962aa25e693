/** Type-safe tables, columns, conditions, queries and mutations: pure values, no database. */
@NullMarked
package io.livestore4j.table;

import org.jspecify.annotations.NullMarked;

/** The only room with JDBC: connections, pragmas, statements, transactions, rows, and locks on files. */
@NullMarked
package io.livestore4j.internal.sqlite;

import org.jspecify.annotations.NullMarked;

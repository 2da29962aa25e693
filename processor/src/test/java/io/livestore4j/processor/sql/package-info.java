/** Tests of the SQL texts and their check in SQLite, without javac. */
@NullMarked
package io.livestore4j.processor.sql;

import org.jspecify.annotations.NullMarked;

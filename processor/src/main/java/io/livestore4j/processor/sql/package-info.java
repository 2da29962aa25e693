/** From the model to SQL text, and the check of SQL text in SQLite. */
@NullMarked
package io.livestore4j.processor.sql;

import org.jspecify.annotations.NullMarked;

/** All that a table can declare, at run time. */
@NullMarked
package io.livestore4j.tables;

import org.jspecify.annotations.NullMarked;

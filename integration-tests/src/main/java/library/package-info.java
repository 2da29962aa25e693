/** An app whose tables declare all that a table can, and two schemas of one log. */
@NullMarked
package library;

import org.jspecify.annotations.NullMarked;

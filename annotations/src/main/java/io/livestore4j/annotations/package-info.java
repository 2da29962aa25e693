/**
 * Tables, events, materializers and queries are plain records, interfaces and methods that carry these annotations. The
 * processor turns them into sources; nothing is read at run time.
 */
@NullMarked
package io.livestore4j.annotations;

import org.jspecify.annotations.NullMarked;

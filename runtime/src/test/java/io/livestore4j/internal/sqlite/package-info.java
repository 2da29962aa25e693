/** Connections, their pragmas and the readers, over real files. */
@NullMarked
package io.livestore4j.internal.sqlite;

import org.jspecify.annotations.NullMarked;

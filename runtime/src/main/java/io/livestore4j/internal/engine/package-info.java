/** The single writer: its lock, the order of its steps, its transactions. */
@NullMarked
package io.livestore4j.internal.engine;

import org.jspecify.annotations.NullMarked;

/** The engine over real files, threads and processes. */
@NullMarked
package io.livestore4j.internal.engine;

import org.jspecify.annotations.NullMarked;

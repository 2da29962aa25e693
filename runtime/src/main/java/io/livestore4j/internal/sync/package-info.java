/** The loops that push and pull, and their supervision. They know a backend and a replica, and no table. */
@NullMarked
package io.livestore4j.internal.sync;

import org.jspecify.annotations.NullMarked;

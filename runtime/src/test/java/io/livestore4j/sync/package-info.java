/** What every sync backend must do, and the one in memory. */
@NullMarked
package io.livestore4j.sync;

import org.jspecify.annotations.NullMarked;

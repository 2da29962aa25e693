/** What SQLite does and what the state makes of it. */
@NullMarked
package io.livestore4j.internal.state;

import org.jspecify.annotations.NullMarked;

/** Every type through event, log, state and queries. */
@NullMarked
package io.livestore4j.types;

import org.jspecify.annotations.NullMarked;

/** What was read, as immutable records that know their position. Nothing here asks the compiler. */
@NullMarked
package io.livestore4j.processor.model;

import org.jspecify.annotations.NullMarked;

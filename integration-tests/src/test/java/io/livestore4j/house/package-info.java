/** The house rules of this project as a test: the sources of all modules are read and checked. */
@NullMarked
package io.livestore4j.house;

import org.jspecify.annotations.NullMarked;

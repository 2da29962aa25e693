@NullMarked
package io.livestore4j.kotlin;

import org.jspecify.annotations.NullMarked;

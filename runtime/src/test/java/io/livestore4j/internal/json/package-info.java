/** JSON as events and JSON columns use it, at its edges. */
@NullMarked
package io.livestore4j.internal.json;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.livestore4j.schema;

import org.jspecify.annotations.NullMarked;

/** Large merges while the app goes on committing. */
@NullMarked
package io.livestore4j.load;

import org.jspecify.annotations.NullMarked;

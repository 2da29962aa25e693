/** The merge of two logs. */
@NullMarked
package io.livestore4j.sync;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.livestore4j.internal.sync;

import org.jspecify.annotations.NullMarked;

/** The loop of a real store, and a backend in the hands of a test. */
@NullMarked
package io.livestore4j.internal.sync;

import org.jspecify.annotations.NullMarked;

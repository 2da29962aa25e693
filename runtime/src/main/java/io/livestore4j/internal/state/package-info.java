/** The state: tables made from the log, written by mutations, every changed row captured. Disposable. */
@NullMarked
package io.livestore4j.internal.state;

import org.jspecify.annotations.NullMarked;

/** The log over real files. */
@NullMarked
package io.livestore4j.internal.eventlog;

import org.jspecify.annotations.NullMarked;

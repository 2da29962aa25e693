/** The log of events: append, read, heads. The log is the truth; everything else can be made from it. */
@NullMarked
package io.livestore4j.internal.eventlog;

import org.jspecify.annotations.NullMarked;

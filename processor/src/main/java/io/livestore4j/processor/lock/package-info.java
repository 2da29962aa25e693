/** The lock file: what was released, as text and as values, and what may not be changed of it. Pure: it opens no file. */
@NullMarked
package io.livestore4j.processor.lock;

import org.jspecify.annotations.NullMarked;

/** What LiveStore's own JavaScript writes is read here, and the reverse. */
@NullMarked
package io.livestore4j.javascript;

import org.jspecify.annotations.NullMarked;

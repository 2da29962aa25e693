/** Client documents as an app has them. */
@NullMarked
package io.livestore4j.documents;

import org.jspecify.annotations.NullMarked;

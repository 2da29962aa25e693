/** An app with a component of every type that can be stored. */
@NullMarked
package device;

import org.jspecify.annotations.NullMarked;

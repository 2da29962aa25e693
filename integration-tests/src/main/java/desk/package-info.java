/** An app with client documents, compiled by the real processor. */
@NullMarked
package desk;

import org.jspecify.annotations.NullMarked;

/** An app whose events have several versions, compiled by the real processor. */
@NullMarked
package diary;

import org.jspecify.annotations.NullMarked;

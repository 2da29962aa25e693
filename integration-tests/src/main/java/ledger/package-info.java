/** An app with every type and every kind of materializer, compiled by the real processor. */
@NullMarked
package ledger;

import org.jspecify.annotations.NullMarked;

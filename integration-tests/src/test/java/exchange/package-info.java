/** Events with every type, of which {@code integration-tests/javascript/schema.mjs} is the counterpart in JavaScript. */
@NullMarked
package exchange;

import org.jspecify.annotations.NullMarked;

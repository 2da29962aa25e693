@NullMarked
package notes;

import org.jspecify.annotations.NullMarked;

@NullMarked
package shop.root;

import org.jspecify.annotations.NullMarked;

@NullMarked
package shop.stock;

import org.jspecify.annotations.NullMarked;

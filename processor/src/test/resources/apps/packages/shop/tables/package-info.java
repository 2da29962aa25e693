@NullMarked
package shop.tables;

import org.jspecify.annotations.NullMarked;

/** An app in Java whose caller is written in Kotlin. Its classes are marked one by one, as the generated ones must be. */
package club;

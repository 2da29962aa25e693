package io.livestore4j.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that tells a record of a sealed interface from the others in JSON; by default its simple name.
 *
 * <pre>{@code
 * public sealed interface Shape {
 *     @TypeName("circle") record Circle(double radius) implements Shape {}
 *     @TypeName("square") record Square(double side) implements Shape {}
 * }
 * }</pre>
 *
 * <p>{@code new Circle(1.5)} becomes <code>{"_tag":"circle","radius":1.5}</code>. Stored data holds the name: with one given
 * here the class can be renamed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface TypeName {

    /** Unique among the records of the interface. */
    String value();
}

package io.livestore4j.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the annotation processor has read in the source of a record and cannot read in its class file: javac shows the
 * {@code @Nullable} of types in class files from JDK 22 on. A later compilation reads it in the generated class.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ReadFromSource {

    /** The components that may be null. */
    String[] nullable() default {};
}

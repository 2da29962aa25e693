package device;

import io.livestore4j.annotations.Discriminator;
import io.livestore4j.annotations.TypeName;

/** A sealed interface of records. */
@Discriminator("kind")
public sealed interface Shape {

    /** By another name in JSON. */
    @TypeName("round")
    record Circle(double radius) implements Shape {}

    /** By its own name. */
    record Box(double width, double height) implements Shape {}

    /** Deeper in the hierarchy. */
    sealed interface Odd extends Shape {

        /** Without components. */
        record Nothing() implements Odd {}
    }
}

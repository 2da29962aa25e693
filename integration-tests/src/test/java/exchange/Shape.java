package exchange;

import io.livestore4j.annotations.Discriminator;
import io.livestore4j.annotations.TypeName;

/** Told apart by a field of its own. */
@Discriminator("kind")
public sealed interface Shape {

    @TypeName("round")
    record Circle(double radius) implements Shape {}

    record Box(double width, double height) implements Shape {}
}

package shop;

import io.livestore4j.annotations.Discriminator;
import io.livestore4j.annotations.TypeName;

@Discriminator("kind")
public sealed interface Shape {

    @TypeName("round")
    record Circle(double radius) implements Shape {}

    record Box(double width, double height) implements Shape {}

    sealed interface Odd extends Shape {

        record Nothing() implements Odd {}
    }
}

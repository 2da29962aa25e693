package io.livestore4j.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Row;
import io.livestore4j.files.Colour;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of a table with several keys are told apart by what is stored for each. */
class CompositeIdentityTest {

    private record Stroke(String picture, Colour colour) {}

    private static final class StrokeTable extends Table<Stroke> {

        private final TextColumn<String> picture = text("picture");
        private final ValueColumn<Colour> colour =
                value("colour", SqlValues.converted(new Colour.AsText(), SqlValues.TEXT));

        StrokeTable() {
            super(
                    TableDefinition.named("stroke")
                            .key("picture", "colour")
                            .create("CREATE TABLE stroke (picture TEXT, colour TEXT)")
                            .build(),
                    "stroke");
        }

        @Override
        protected Stroke read(Row row, int at) {
            return new Stroke(picture.read(row, at), colour.read(row, at + 1));
        }

        @Override
        protected @Nullable Object[] values(Stroke row) {
            return new @Nullable Object[] {picture.encode(row.picture()), colour.encode(row.colour())};
        }

        @Override
        protected Object key(Stroke row) {
            return List.of(row.picture(), row.colour());
        }
    }

    private static Object identity(String picture, int rgb) {
        return new StrokeTable().projection().key().apply(new Stroke(picture, new Colour(rgb)));
    }

    @Test
    void eachPartIsComparedAsItsColumnComparesIt() {
        assertThat(identity("a", 1)).isEqualTo(identity("a", 1));
        assertThat(identity("a", 1)).isNotEqualTo(identity("a", 2)).isNotEqualTo(identity("b", 1));
    }
}

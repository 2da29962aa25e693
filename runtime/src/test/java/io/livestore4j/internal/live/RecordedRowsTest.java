package io.livestore4j.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.Row;
import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedRowsTest {

    @TempDir
    Path directory;

    static List<Arguments> reads() {
        return List.of(
                read("isNull", row -> row.isNull(0), "NULL", "1"),
                read("text", row -> row.text(0), "'a'", "'b'"),
                read("textOrNull", row -> row.textOrNull(0), "'a'", "NULL"),
                read("integer", row -> row.integer(0), "1", "2"),
                read("integerOrNull", row -> row.integerOrNull(0), "0", "NULL"),
                read("real", row -> row.real(0), "0.1", "0.2"),
                read("realOrNull", row -> row.realOrNull(0), "0.0", "NULL"),
                read("blob", row -> row.blob(0), "x'00'", "x'01'"),
                read("blobOrNull", row -> row.blobOrNull(0), "x''", "NULL"));
    }

    private static Arguments read(String name, Consumer<Row> read, String one, String other) {
        return Arguments.of(name, read, one, other);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void whateverIsReadCounts(String name, Consumer<Row> read, String one, String other) {
        try (SqliteConnection connection = SqliteConnection.open(directory.resolve("rows.db"), Role.WRITER_OFF)) {
            assertThat(raw(connection, read, one)).isEqualTo(raw(connection, read, one));
            assertThat(raw(connection, read, one)).isNotEqualTo(raw(connection, read, other));
        }
    }

    private static RawRows raw(SqliteConnection connection, Consumer<Row> read, String value) {
        return connection.query("SELECT " + value, List.of(), rows -> {
            RecordedRows recorded = new RecordedRows(rows);
            while (recorded.next()) {
                read.accept(recorded);
            }
            return recorded.raw();
        });
    }
}

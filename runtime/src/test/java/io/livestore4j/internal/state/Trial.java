package io.livestore4j.internal.state;

import io.livestore4j.internal.sqlite.Role;
import io.livestore4j.internal.sqlite.SqliteConnection;
import io.livestore4j.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A writer as the engine has one, with the tables of a state that is captured. */
final class Trial implements AutoCloseable {

    final SqliteConnection writer;
    final State state;

    Trial(Path directory, Table<?>... tables) {
        writer = SqliteConnection.open(directory.resolve("trial.db"), Role.WRITER_OFF);
        state = new State(writer, List.of(tables));
        writer.begin();
        state.recreate();
        writer.commit();
        state.startCapture();
    }

    int run(String sql, @Nullable Object... binds) {
        return writer.execute(sql, Arrays.asList(binds));
    }

    /** The rows that {@code sql} changed, such as {@code item: [1, old] -> [1]}. */
    List<String> changes(String sql, @Nullable Object... binds) {
        state.capture().clear();
        run(sql, binds);
        return drained();
    }

    List<String> drained() {
        return state.capture().drain().stream().map(RowChange::toString).toList();
    }

    /** The first column of every row. */
    List<String> column(String sql) {
        return writer.query(sql, List.of(), rows -> {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.text(0));
            }
            return values;
        });
    }

    @Override
    public void close() {
        writer.close();
    }
}

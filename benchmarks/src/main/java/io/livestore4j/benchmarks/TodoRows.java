package io.livestore4j.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import todo.Todo;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Makes todos of what the database holds. */
final class TodoRows {

    /** The columns as {@link #todo} takes them. */
    static final String SELECT = "SELECT id, list_id, text, completed, priority, tags, due_at FROM todo";

    private final JsonFactory json = new JsonFactory();

    Todo todo(ResultSet result) throws SQLException {
        return new Todo(
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getBoolean(4),
                Todo.Priority.valueOf(result.getString(5)),
                texts(result.getString(6)),
                instant(result.getString(7)));
    }

    @Nullable
    Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    List<String> texts(String array) {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), array)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                texts.add(parser.getString());
            }
        }
        return texts;
    }
}

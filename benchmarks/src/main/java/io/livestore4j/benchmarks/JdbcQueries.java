package io.livestore4j.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import todo.Todo;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The queries by hand, with prepared statements, into the same records. */
final class JdbcQueries {

    private static final String COLUMNS = "SELECT id, list_id, text, completed, priority, tags, due_at FROM todo";

    private final JsonFactory json = new JsonFactory();
    private final PreparedStatement byId;
    private final PreparedStatement byList;

    JdbcQueries(Connection connection) throws SQLException {
        byId = connection.prepareStatement(COLUMNS + " WHERE id = ? LIMIT 1");
        byList = connection.prepareStatement(COLUMNS + " WHERE list_id = ? LIMIT 100");
    }

    Optional<Todo> byId(String id) throws SQLException {
        byId.setString(1, id);
        try (ResultSet result = byId.executeQuery()) {
            return result.next() ? Optional.of(todo(result)) : Optional.empty();
        }
    }

    List<Todo> byList(String listId) throws SQLException {
        byList.setString(1, listId);
        List<Todo> todos = new ArrayList<>();
        try (ResultSet result = byList.executeQuery()) {
            while (result.next()) {
                todos.add(todo(result));
            }
        }
        return todos;
    }

    private Todo todo(ResultSet result) throws SQLException {
        String dueAt = result.getString(7);
        return new Todo(
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getBoolean(4),
                Todo.Priority.valueOf(result.getString(5)),
                texts(result.getString(6)),
                dueAt == null ? null : Instant.parse(dueAt));
    }

    private List<String> texts(String array) {
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

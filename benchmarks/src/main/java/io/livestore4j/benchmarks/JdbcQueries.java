package io.livestore4j.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import todo.Todo;

/** The queries by hand, with prepared statements, into the same records. */
final class JdbcQueries implements TodoQueries {

    private final TodoRows rows = new TodoRows();
    private final PreparedStatement byId;
    private final PreparedStatement byList;

    JdbcQueries(Connection connection) throws SQLException {
        byId = connection.prepareStatement(TodoRows.SELECT + " WHERE id = ? LIMIT 1");
        byList = connection.prepareStatement(TodoRows.SELECT + " WHERE list_id = ? LIMIT 100");
    }

    @Override
    public Optional<Todo> byId(String id) throws SQLException {
        byId.setString(1, id);
        try (ResultSet result = byId.executeQuery()) {
            return result.next() ? Optional.of(rows.todo(result)) : Optional.empty();
        }
    }

    @Override
    public List<Todo> byList(String listId) throws SQLException {
        byList.setString(1, listId);
        List<Todo> todos = new ArrayList<>();
        try (ResultSet result = byList.executeQuery()) {
            while (result.next()) {
                todos.add(rows.todo(result));
            }
        }
        return todos;
    }
}

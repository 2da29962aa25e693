package io.livestore4j.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import todo.TodoListTable;
import todo.TodoTable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The replay by hand: new tables, every event of the log decoded and applied, one transaction. */
final class JdbcReplay {

    private static final int PAGE = 1_000;

    private final JsonFactory json = new JsonFactory();
    private final Connection connection;
    private final boolean next;
    private final PreparedStatement insertList;
    private final PreparedStatement insertTodo;
    private final PreparedStatement complete;

    private JdbcReplay(Connection connection, boolean next) throws SQLException {
        this.connection = connection;
        this.next = next;
        recreateTables();
        insertList = connection.prepareStatement("INSERT INTO todo_list (id, name, capacity) VALUES (?, ?, ?)");
        insertTodo = connection.prepareStatement("INSERT INTO todo (id, list_id, text) VALUES (?, ?, ?)");
        complete = connection.prepareStatement(
                next
                        ? "UPDATE todo SET completed = ?, priority = ? WHERE id = ?"
                        : "UPDATE todo SET completed = ? WHERE id = ?");
    }

    static long run(Path file, boolean next) throws SQLException {
        try (Connection connection = JdbcStore.connect("jdbc:sqlite:" + file, "NORMAL")) {
            connection.setAutoCommit(false);
            long last = new JdbcReplay(connection, next).all();
            connection.commit();
            return last;
        }
    }

    private void recreateTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM todo");
            statement.execute("DELETE FROM todo_list");
            statement.execute("DROP TABLE todo");
            statement.execute("DROP TABLE todo_list");
            for (String sql : TodoListTable.TODO_LIST.definition().createStatements()) {
                statement.execute(sql);
            }
            for (String sql : TodoTable.TODO.definition().createStatements()) {
                statement.execute(sql);
            }
        }
    }

    private long all() throws SQLException {
        long last = 0;
        try (PreparedStatement read = connection.prepareStatement(
                "SELECT id, name, args FROM livestore_eventlog WHERE id > ? ORDER BY id LIMIT " + PAGE)) {
            long before = -1;
            while (last != before) {
                before = last;
                last = page(read, last);
            }
        }
        try (PreparedStatement head =
                connection.prepareStatement("UPDATE livestore_heads SET state = ? WHERE id = 1")) {
            head.setLong(1, last);
            head.executeUpdate();
        }
        return last;
    }

    private long page(PreparedStatement read, long after) throws SQLException {
        long last = after;
        read.setLong(1, after);
        try (ResultSet result = read.executeQuery()) {
            while (result.next()) {
                last = result.getLong(1);
                apply(result.getString(2), result.getBytes(3));
            }
        }
        return last;
    }

    private void apply(String name, byte[] args) throws SQLException {
        switch (name) {
            case "v1.ListCreated" -> list(args);
            case "v1.TodoCreated" -> todo(args);
            case "v1.TodoCompleted" -> completed(args);
            default -> throw new IllegalStateException(name);
        }
    }

    private void list(byte[] args) throws SQLException {
        try (JsonParser in = parser(args)) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "id" -> insertList.setString(1, in.getString());
                    case "name" -> insertList.setString(2, in.getString());
                    case "capacity" -> insertList.setInt(3, in.getIntValue());
                    default -> in.skipChildren();
                }
            }
        }
        insertList.executeUpdate();
    }

    private void todo(byte[] args) throws SQLException {
        try (JsonParser in = parser(args)) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "id" -> insertTodo.setString(1, in.getString());
                    case "listId" -> insertTodo.setString(2, in.getString());
                    case "text" -> insertTodo.setString(3, in.getString());
                    default -> in.skipChildren();
                }
            }
        }
        insertTodo.executeUpdate();
    }

    private void completed(byte[] args) throws SQLException {
        boolean done = false;
        try (JsonParser in = parser(args)) {
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "id" -> complete.setString(next ? 3 : 2, in.getString());
                    case "completed" -> done = in.getBooleanValue();
                    default -> in.skipChildren();
                }
            }
        }
        complete.setInt(1, done ? 1 : 0);
        if (next) {
            complete.setString(2, done ? "LOW" : "NORMAL");
        }
        complete.executeUpdate();
    }

    private JsonParser parser(byte[] args) {
        JsonParser parser = json.createParser(ObjectReadContext.empty(), args);
        parser.nextToken();
        return parser;
    }
}

package io.livestore4j.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sqlite.SQLiteConfig;
import todo.TodoEvent.ListCreated;
import todo.TodoEvent.TodoCreated;
import todo.TodoListTable;
import todo.TodoTable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a careful developer would write by hand for the same tables, log and durability. */
final class JdbcStore implements AutoCloseable {

    private static final List<String> PRAGMAS = List.of(
            "page_size=4096",
            "journal_mode=WAL",
            "foreign_keys=ON",
            "recursive_triggers=ON",
            "trusted_schema=OFF",
            "cache_size=-16000",
            "temp_store=MEMORY",
            "mmap_size=0",
            "wal_autocheckpoint=8000");

    private static final int COMMITS_BETWEEN_CHECKPOINTS = 64;

    private final String url;
    private final Connection writer;
    private final Connection checkpointer;
    private final ExecutorService checkpoints = Executors.newSingleThreadExecutor();
    private final JsonFactory json = new JsonFactory();
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement insertList;
    private final PreparedStatement insertTodo;
    private final PreparedStatement insertEvent;
    private final PreparedStatement setHead;
    private long events;

    JdbcStore(Path file, String synchronous) throws SQLException {
        url = "jdbc:sqlite:" + file;
        writer = connect(url, synchronous);
        try (Statement statement = writer.createStatement()) {
            createTables(statement);
        }
        writer.setAutoCommit(false);
        commit = writer.prepareStatement("COMMIT");
        commit.executeUpdate();
        begin = writer.prepareStatement("BEGIN IMMEDIATE");
        insertList = writer.prepareStatement("INSERT INTO todo_list (id, name, capacity) VALUES (?, ?, ?)");
        insertTodo = writer.prepareStatement("INSERT INTO todo (id, list_id, text) VALUES (?, ?, ?)");
        insertEvent =
                writer.prepareStatement("INSERT INTO livestore_eventlog (id, parent, name, args, author, commit_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)");
        setHead = writer.prepareStatement("UPDATE livestore_heads SET state = ?, commit_id = ? WHERE id = 1");
        checkpointer = connect(url, "FULL");
    }

    static Connection connect(String url, String synchronous) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        config.setBusyTimeout(5_000);
        Connection connection = config.createConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : PRAGMAS) {
                statement.execute("PRAGMA " + pragma);
            }
            statement.execute("PRAGMA synchronous=" + synchronous);
        }
        return connection;
    }

    private static void createTables(Statement statement) throws SQLException {
        statement.execute(
                "CREATE TABLE livestore_eventlog (id INTEGER PRIMARY KEY NOT NULL, parent INTEGER NOT NULL,"
                        + " name TEXT NOT NULL, args TEXT NOT NULL, author INTEGER NOT NULL, commit_id INTEGER NOT NULL, undo BLOB) STRICT");
        statement.execute("CREATE TABLE livestore_heads (id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),"
                + " state INTEGER NOT NULL, commit_id INTEGER NOT NULL) STRICT");
        statement.execute("INSERT INTO livestore_heads (id, state, commit_id) VALUES (1, 0, 0)");
        for (String sql : TodoListTable.TODO_LIST.definition().createStatements()) {
            statement.execute(sql);
        }
        for (String sql : TodoTable.TODO.definition().createStatements()) {
            statement.execute(sql);
        }
    }

    String url() {
        return url;
    }

    void commit(ListCreated event) throws SQLException {
        begin.executeUpdate();
        insertList.setString(1, event.id());
        insertList.setString(2, event.name());
        insertList.setInt(3, event.capacity());
        insertList.executeUpdate();
        log("v1.ListCreated", out -> {
            out.writeName("id").writeString(event.id());
            out.writeName("name").writeString(event.name());
            out.writeName("capacity").writeNumber(event.capacity());
        });
        end();
    }

    void commit(TodoCreated event) throws SQLException {
        begin.executeUpdate();
        append(event);
        end();
    }

    /** Each event its own commit in the log, all in one transaction. */
    void commitEach(List<TodoCreated> all) throws SQLException {
        begin.executeUpdate();
        for (TodoCreated event : all) {
            append(event);
        }
        end();
    }

    private void append(TodoCreated event) throws SQLException {
        insertTodo.setString(1, event.id());
        insertTodo.setString(2, event.listId());
        insertTodo.setString(3, event.text());
        insertTodo.executeUpdate();
        log("v1.TodoCreated", out -> {
            out.writeName("id").writeString(event.id());
            out.writeName("listId").writeString(event.listId());
            out.writeName("text").writeString(event.text());
        });
    }

    private interface Fields {
        void write(JsonGenerator out);
    }

    private void log(String name, Fields fields) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        }
        insertEvent.setLong(1, (events + 1) << 32);
        insertEvent.setLong(2, events << 32);
        insertEvent.setString(3, name);
        insertEvent.setString(4, bytes.toString(StandardCharsets.UTF_8));
        insertEvent.setLong(5, 1);
        insertEvent.setLong(6, events + 1);
        insertEvent.executeUpdate();
        events++;
    }

    private void end() throws SQLException {
        setHead.setLong(1, events << 32);
        setHead.setLong(2, events);
        setHead.executeUpdate();
        commit.executeUpdate();
        if (events % COMMITS_BETWEEN_CHECKPOINTS == 0) {
            checkpoints.execute(this::checkpoint);
        }
    }

    private void checkpoint() {
        try (Statement statement = checkpointer.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        checkpoints.shutdown();
        writer.close();
        checkpointer.close();
    }
}

package io.livestore4j.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import todo.Todo;

/** The queries of todos, by one side. Not thread-safe. */
interface TodoQueries {

    Optional<Todo> byId(String id) throws SQLException;

    /** At most a hundred. */
    List<Todo> byList(String listId) throws SQLException;
}

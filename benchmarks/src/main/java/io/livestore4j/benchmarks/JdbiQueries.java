package io.livestore4j.benchmarks;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import todo.Todo;

/** The queries of both files by Jdbi: a statement made anew each time and rows mapped by functions. */
final class JdbiQueries {

    private JdbiQueries() {}

    private static Handle open(Connection connection) {
        return Jdbi.create(connection).open();
    }

    static TodoQueries todos(Connection connection) {
        return new Todos(open(connection), new TodoRows());
    }

    static ShopQueries shop(Connection connection) {
        return new Shop(open(connection));
    }

    private record Todos(Handle handle, TodoRows rows) implements TodoQueries {

        @Override
        public Optional<Todo> byId(String id) {
            return handle.createQuery(TodoRows.SELECT + " WHERE id = :id LIMIT 1")
                    .bind("id", id)
                    .map((result, context) -> rows.todo(result))
                    .findFirst();
        }

        @Override
        public List<Todo> byList(String listId) {
            return handle.createQuery(TodoRows.SELECT + " WHERE list_id = :list LIMIT 100")
                    .bind("list", listId)
                    .map((result, context) -> rows.todo(result))
                    .list();
        }
    }

    private record Shop(Handle handle) implements ShopQueries {

        @Override
        public List<Line> bought(String customer) {
            return handle.createQuery(JdbcShop.BOUGHT + ":customer")
                    .bind("customer", customer)
                    .map((result, context) -> JdbcShop.line(result))
                    .list();
        }

        @Override
        public List<Sold> sold() {
            return handle.createQuery(JdbcShop.SOLD)
                    .map((result, context) -> JdbcShop.sold(result))
                    .list();
        }
    }
}

package io.livestore4j.benchmarks;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import todo.Todo;

/** The queries of both files by jOOQ: the query built anew each time, typed fields, rows mapped by functions. */
final class JooqQueries {

    private JooqQueries() {}

    private static DSLContext using(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE);
    }

    static TodoQueries todos(Connection connection) {
        return new Todos(using(connection), new TodoRows());
    }

    static ShopQueries shop(Connection connection) {
        return new Shop(using(connection));
    }

    private record Todos(DSLContext context, TodoRows rows) implements TodoQueries {

        private static final Table<Record> TODO = table(name("todo"));
        private static final Field<String> ID = field(name("todo", "id"), String.class);
        private static final Field<String> LIST_ID = field(name("todo", "list_id"), String.class);
        private static final Field<String> TEXT = field(name("todo", "text"), String.class);
        private static final Field<Boolean> COMPLETED = field(name("todo", "completed"), Boolean.class);
        private static final Field<String> PRIORITY = field(name("todo", "priority"), String.class);
        private static final Field<String> TAGS = field(name("todo", "tags"), String.class);
        private static final Field<String> DUE_AT = field(name("todo", "due_at"), String.class);

        @Override
        public Optional<Todo> byId(String id) {
            return select().where(ID.eq(id)).limit(1).fetchOptional(this::todo);
        }

        @Override
        public List<Todo> byList(String listId) {
            return select().where(LIST_ID.eq(listId)).limit(100).fetch(this::todo);
        }

        private SelectWhereStep<? extends Record> select() {
            return context.select(ID, LIST_ID, TEXT, COMPLETED, PRIORITY, TAGS, DUE_AT)
                    .from(TODO);
        }

        private Todo todo(Record row) {
            return new Todo(
                    row.get(ID),
                    row.get(LIST_ID),
                    row.get(TEXT),
                    row.get(COMPLETED),
                    Todo.Priority.valueOf(row.get(PRIORITY)),
                    rows.texts(row.get(TAGS)),
                    rows.instant(row.get(DUE_AT)));
        }
    }

    private record Shop(DSLContext context) implements ShopQueries {

        private static final Table<Record> ITEM = table(name("item"));
        private static final Field<String> ITEM_ID = field(name("item", "id"), String.class);
        private static final Field<String> PURCHASE_ID = field(name("item", "purchase_id"), String.class);
        private static final Field<String> PRODUCT_ID = field(name("item", "product_id"), String.class);
        private static final Field<Long> QUANTITY = field(name("item", "quantity"), Long.class);
        private static final Table<Record> PURCHASE = table(name("purchase"));
        private static final Field<String> PURCHASE_KEY = field(name("purchase", "id"), String.class);
        private static final Field<String> CUSTOMER = field(name("purchase", "customer"), String.class);
        private static final Table<Record> PRODUCT = table(name("product"));
        private static final Field<String> PRODUCT_KEY = field(name("product", "id"), String.class);
        private static final Field<String> NAME = field(name("product", "name"), String.class);
        private static final Field<Long> PRICE = field(name("product", "price"), Long.class);

        @Override
        public List<Line> bought(String customer) {
            return context.select(PURCHASE_KEY, NAME, PRICE, QUANTITY)
                    .from(ITEM)
                    .join(PURCHASE)
                    .on(PURCHASE_ID.eq(PURCHASE_KEY))
                    .join(PRODUCT)
                    .on(PRODUCT_ID.eq(PRODUCT_KEY))
                    .where(CUSTOMER.eq(customer))
                    .fetch(row -> new Line(row.value1(), row.value2(), row.value3(), row.value4()));
        }

        @Override
        public List<Sold> sold() {
            return context.select(PRODUCT_ID, count(ITEM_ID), sum(QUANTITY))
                    .from(ITEM)
                    .groupBy(PRODUCT_ID)
                    .fetch(row ->
                            new Sold(row.value1(), row.value2(), row.value3().longValue()));
        }
    }
}

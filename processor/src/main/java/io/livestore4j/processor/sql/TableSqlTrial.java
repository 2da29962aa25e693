package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.DefaultModel;
import io.livestore4j.processor.model.IndexModel;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.SqlToken.Kind;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import io.livestore4j.processor.sql.Sqlite.SqliteMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tries the SQL in the annotations of a table in a real SQLite, each piece alone. */
public final class TableSqlTrial {

    private static final String TRIAL = "livestore_trial";

    private final TableModel table;
    private final Sqlite sqlite;
    private final List<Refused> refused = new ArrayList<>();
    private final List<Evaluated> evaluated = new ArrayList<>();

    private TableSqlTrial(TableModel table, Sqlite sqlite) {
        this.table = table;
        this.sqlite = sqlite;
    }

    /**
     * What came of it.
     *
     * @param refused the pieces that SQLite does not take
     * @param evaluated what the defaults come to that it does take
     * @param missing why SQLite could not be loaded, if so
     */
    public record Outcome(List<Refused> refused, List<Evaluated> evaluated, Optional<String> missing) {

        public Outcome {
            refused = List.copyOf(refused);
            evaluated = List.copyOf(evaluated);
        }
    }

    /** Where a piece of SQL stands. */
    public enum Part {
        CHECK,
        WHERE,
        DEFAULT
    }

    /**
     * A piece that SQLite does not take.
     *
     * @param owner the name of the component, or of the index in SQL
     * @param message SQLite's words
     */
    public record Refused(Part part, String owner, At<String> sql, String message) {}

    /** What a default comes to, as text; nothing for NULL. */
    public record Evaluated(ColumnModel column, At<String> sql, Optional<String> value) {}

    /** Of the table only the names of its columns must be right. */
    public static Outcome of(TableModel table, SqlMode mode) {
        if (mode == SqlMode.OFF) {
            return new Outcome(List.of(), List.of(), Optional.empty());
        }
        try (Sqlite sqlite = Sqlite.open()) {
            TableSqlTrial trial = new TableSqlTrial(table, sqlite);
            table.columns().forEach(trial::check);
            table.columns().forEach(trial::defaultValue);
            table.indexes().forEach(trial::where);
            return new Outcome(trial.refused, trial.evaluated, Optional.empty());
        } catch (SqliteMissing e) {
            return new Outcome(List.of(), List.of(), Optional.of(e.getMessage()));
        }
    }

    /** The first word of an expression that differs from time to time or by chance. */
    public static Optional<String> volatileWord(String expression) {
        return Functions.firstVolatile(Tokens.of(expression));
    }

    private void check(ColumnModel column) {
        column.check().filter(TableSqlTrial::isStable).ifPresent(check -> {
            String create = "CREATE TABLE " + TRIAL + " (" + columns() + ", CHECK (" + strict(check) + ")) STRICT";
            note(Part.CHECK, column.name(), check, create, "EXPLAIN INSERT INTO " + TRIAL + " DEFAULT VALUES");
        });
    }

    private void where(IndexModel index) {
        index.where().filter(TableSqlTrial::isStable).ifPresent(where -> {
            String create = "CREATE TABLE " + TRIAL + " (livestore_key, " + columns() + ")";
            String partial =
                    "CREATE INDEX livestore_partial ON " + TRIAL + " (livestore_key) WHERE (" + strict(where) + ")";
            note(Part.WHERE, table.nameOf(index), where, create, partial);
        });
    }

    private void defaultValue(ColumnModel column) {
        column.defaultValue()
                .flatMap(DefaultModel::sql)
                .filter(TableSqlTrial::isStable)
                .ifPresent(sql -> defaultValue(column, sql));
    }

    private void defaultValue(ColumnModel column, At<String> sql) {
        String create = "CREATE TABLE " + TRIAL + " (" + quote(column.sqlName()) + " "
                + column.type().storage() + (column.nullable() ? "" : " NOT NULL") + " DEFAULT (" + strict(sql)
                + ")) STRICT";
        String insert = "INSERT INTO " + TRIAL + " DEFAULT VALUES";
        if (note(Part.DEFAULT, column.name(), sql, create, insert)) {
            evaluated.add(new Evaluated(column, sql, value(create, insert + " RETURNING *")));
        }
    }

    private Optional<String> value(String create, String insert) {
        try {
            sqlite.execute(create);
            return sqlite.text(insert);
        } catch (SqlRefused e) {
            throw new IllegalStateException("a default was tried before: " + e.getMessage(), e);
        } finally {
            drop();
        }
    }

    private static boolean isStable(At<String> sql) {
        return volatileWord(sql.value()).isEmpty();
    }

    private String columns() {
        return table.columns().stream()
                .map(column -> quote(column.sqlName()) + " " + column.type().storage())
                .collect(Collectors.joining(", "));
    }

    /** With what stands behind the last token: a comment there would swallow the closing parenthesis. */
    private static String strict(At<String> sql) {
        Tokens tokens = Tokens.of(sql.value());
        return tokens.isEmpty()
                ? sql.value()
                : tokens.rewritten(Kind.DOUBLE_QUOTED, Tokens::asName)
                        + sql.value().substring(tokens.last().end());
    }

    /** Whether SQLite takes it. */
    private boolean note(Part part, String owner, At<String> sql, String... statements) {
        Optional<Refused> fault = ofForm(Tokens.of(sql.value()))
                .or(() -> ofSqlite(statements))
                .map(message -> new Refused(part, owner, sql, message.replace(TRIAL + ".", "")));
        fault.ifPresent(refused::add);
        return fault.isEmpty();
    }

    private static Optional<String> ofForm(Tokens tokens) {
        Optional<String> open = tokens.list().stream()
                .filter(token -> token.kind() == Kind.UNCLOSED)
                .findFirst()
                .map(SqlToken::unclosed);
        return open.isEmpty() && !isBalanced(tokens) ? Optional.of("the parentheses do not match") : open;
    }

    private static boolean isBalanced(Tokens tokens) {
        int depth = 0;
        for (SqlToken token : tokens.list()) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }

    private Optional<String> ofSqlite(String... statements) {
        try {
            for (String statement : statements) {
                sqlite.execute(statement);
            }
            return Optional.empty();
        } catch (SqlRefused e) {
            return Optional.of(e.getMessage());
        } finally {
            drop();
        }
    }

    private void drop() {
        try {
            sqlite.execute("DROP TABLE IF EXISTS " + TRIAL);
        } catch (SqlRefused e) {
            throw new IllegalStateException("a table can be dropped: " + e.getMessage(), e);
        }
    }
}

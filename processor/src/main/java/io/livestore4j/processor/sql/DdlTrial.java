package io.livestore4j.processor.sql;

import static io.livestore4j.processor.sql.Identifiers.quote;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.SqlToken.Kind;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import io.livestore4j.processor.sql.Sqlite.SqliteMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tries tables in a real SQLite, so that what compiles can be opened. */
public final class DdlTrial {

    private static final String TRIAL = "livestore_trial";

    private final Sqlite sqlite;

    private DdlTrial(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /**
     * What came of it.
     *
     * @param refused the conditions that SQLite does not take
     * @param missing why SQLite could not be loaded, if so
     */
    public record Outcome(List<RefusedCheck> refused, Optional<String> missing) {}

    /**
     * A condition that SQLite does not take.
     *
     * @param message SQLite's words
     */
    public record RefusedCheck(ColumnModel column, At<String> check, String message) {}

    /** Tries the conditions of a table, of which only the names of its columns must be right. */
    public static Outcome ofChecks(TableModel table) {
        try (Sqlite sqlite = Sqlite.open()) {
            return new Outcome(new DdlTrial(sqlite).refusedChecks(table), Optional.empty());
        } catch (SqliteMissing e) {
            return new Outcome(List.of(), Optional.of(e.getMessage()));
        }
    }

    /** The first word of a condition that differs from time to time or by chance. */
    public static Optional<String> volatileWord(String check) {
        Tokens tokens = Tokens.of(check);
        return IntStream.range(0, tokens.size())
                .filter(i -> Functions.isVolatile(tokens, i))
                .mapToObj(i -> tokens.get(i).text())
                .findFirst();
    }

    /**
     * Creates tables without problems. Throws {@link IllegalStateException} if SQLite refuses one, for what comes from
     * users has been checked; does nothing where SQLite cannot be loaded.
     */
    public static void create(List<TableModel> tables) {
        try (Sqlite sqlite = Sqlite.open()) {
            new DdlTrial(sqlite).createAll(tables);
        } catch (SqliteMissing e) {
            // The tables themselves have said so.
            return;
        } catch (SqlRefused e) {
            throw new IllegalStateException("SQLite refuses tables that were checked: " + e.getMessage(), e);
        }
    }

    private void createAll(List<TableModel> tables) throws SqlRefused {
        for (TableModel table : tables) {
            for (String statement : TableDdl.statements(table)) {
                sqlite.execute(statement);
            }
            for (String trigger : CaptureTriggers.statements(table)) {
                sqlite.execute(trigger);
            }
        }
    }

    private List<RefusedCheck> refusedChecks(TableModel table) {
        List<RefusedCheck> refused = new ArrayList<>();
        for (ColumnModel column : table.columns()) {
            column.check()
                    .ifPresent(check -> refusal(table, check.value())
                            .ifPresent(message -> refused.add(new RefusedCheck(column, check, message))));
        }
        return refused;
    }

    private Optional<String> refusal(TableModel table, String check) {
        Tokens tokens = Tokens.of(check);
        Optional<String> open = tokens.list().stream()
                .filter(token -> token.kind() == Kind.UNCLOSED)
                .findFirst()
                .map(SqlToken::unclosed);
        if (open.isPresent()) {
            return open;
        }
        if (!isBalanced(tokens)) {
            return Optional.of("the parentheses do not match");
        }
        String columns = table.columns().stream()
                .map(column -> quote(column.sqlName()) + " " + column.type().storage())
                .collect(Collectors.joining(", "));
        // With what stands behind the last token: a comment there would swallow the closing parenthesis.
        String condition = tokens.isEmpty()
                ? check
                : tokens.rewritten(Kind.DOUBLE_QUOTED, Tokens::asName)
                        + check.substring(tokens.last().end());
        try {
            sqlite.execute("CREATE TABLE " + TRIAL + " (" + columns + ", CHECK (" + condition + ")) STRICT");
            sqlite.execute("EXPLAIN INSERT INTO " + TRIAL + " DEFAULT VALUES");
            return Optional.empty();
        } catch (SqlRefused e) {
            return Optional.of(e.getMessage());
        } finally {
            drop();
        }
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

    private void drop() {
        try {
            sqlite.execute("DROP TABLE IF EXISTS " + TRIAL);
        } catch (SqlRefused e) {
            throw new IllegalStateException("a table can be dropped: " + e.getMessage(), e);
        }
    }
}

package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import io.livestore4j.processor.sql.SqlAnswer.Reason;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import io.livestore4j.processor.sql.SqlToken.Kind;
import io.livestore4j.processor.sql.Sqlite.SqlRefused;
import io.livestore4j.processor.sql.Sqlite.SqliteMissing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prepares queries in a real SQLite that holds the tables of a schema. Where SQLite cannot be loaded, or shall
 * not be, every query is accepted as it stands. Not thread-safe.
 */
public final class CheckedSql implements AutoCloseable {

    private static final Pattern UNKNOWN_COLUMN = Pattern.compile("no such column: (.*)");
    private static final Pattern UNKNOWN_TABLE = Pattern.compile("no such table: (.*)");

    private static final String SYSTEM_TABLE = "sqlite_schema";

    private static final String[] VERBS = {"SELECT", "VALUES", "INSERT", "UPDATE", "DELETE", "REPLACE"};

    private final TwinTables twins;
    private final @Nullable Sqlite sqlite;
    private final Optional<String> missing;

    private CheckedSql(TwinTables twins, @Nullable Sqlite sqlite, Optional<String> missing) {
        this.twins = twins;
        this.sqlite = sqlite;
        this.missing = missing;
    }

    /** The tables must be without problems of their own. */
    public static CheckedSql over(List<TableModel> tables, SqlMode mode) {
        TwinTables twins = new TwinTables(tables);
        if (mode == SqlMode.OFF) {
            return new CheckedSql(twins, null, Optional.empty());
        }
        try {
            Sqlite sqlite = Sqlite.open();
            for (String statement : twins.statements()) {
                sqlite.execute(statement);
            }
            return new CheckedSql(twins, sqlite, Optional.empty());
        } catch (SqliteMissing e) {
            return new CheckedSql(twins, null, Optional.of(e.getMessage()));
        } catch (SqlRefused e) {
            throw new IllegalStateException("tables that were checked can be created: " + e.getMessage(), e);
        }
    }

    /** Looks at the form of queries alone. */
    public static CheckedSql unchecked() {
        return new CheckedSql(new TwinTables(List.of()), null, Optional.empty());
    }

    /** Why SQLite could not be loaded, if so. */
    public Optional<String> missing() {
        return missing;
    }

    /** @param givenParameters the names of those that are never NULL */
    public SqlAnswer ask(String sql, Set<String> givenParameters) {
        Tokens tokens = statement(sql);
        Optional<Refused> refused = refuseForm(tokens);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<String> parameters = tokens.list().stream()
                .filter(token -> token.kind() == Kind.PARAMETER)
                .map(token -> token.text().substring(1))
                .toList();
        String text = tokens.rewritten(Kind.PARAMETER, token -> "?");
        if (sqlite == null) {
            List<ResultColumn> named = SelectText.parse(tokens)
                    .map(new UncheckedColumns(twins.tables())::of)
                    .orElse(List.of());
            return new Accepted(new PreparedQuery(text, parameters, named, twins.named(tokens)), List.of());
        }
        Tokens strict = Tokens.of(tokens.rewritten(Kind.DOUBLE_QUOTED, Tokens::asName));
        ResultColumns results = new ResultColumns(sqlite, twins, givenParameters);
        return prepare(sqlite, new PreparedQuery(text, parameters, List.of(), List.of()), strict, results);
    }

    private static Tokens statement(String sql) {
        Tokens tokens = Tokens.of(sql);
        return !tokens.isEmpty() && tokens.last().is(";") ? tokens.between(0, tokens.size() - 1) : tokens;
    }

    /**
     * Of a query that a materializer asks: {@link Reason#UNORDERED}, {@link Reason#FORBIDDEN_FUNCTION}, or nothing to say.
     * Other faults are not looked for.
     */
    public Optional<Refused> askOrder(String sql, boolean many) {
        Tokens tokens = statement(sql);
        if (refuseForm(tokens).isPresent()) {
            return Optional.empty();
        }
        return Functions.firstVolatile(tokens)
                .map(word -> new Refused(Reason.FORBIDDEN_FUNCTION, word))
                .or(() ->
                        TotalOrder.faultOfQuery(twins, tokens, many).map(part -> new Refused(Reason.UNORDERED, part)));
    }

    /** The same of an INSERT, UPDATE or DELETE with {@code ?} for each value. */
    public SqlAnswer askWrite(String sql) {
        Tokens tokens = statement(sql);
        Optional<Refused> refused = WriteForm.refuse(tokens);
        if (refused.isEmpty()) {
            refused = sqlite == null ? unordered(tokens) : refuseWrite(sqlite, tokens);
        }
        return refused.<SqlAnswer>map(fault -> fault).orElseGet(() -> writable(tokens));
    }

    private Optional<Refused> refuseWrite(Sqlite open, Tokens tokens) {
        String strict = tokens.rewritten(Kind.DOUBLE_QUOTED, Tokens::asName);
        try {
            open.explain(strict);
            open.explain(tokens.text());
        } catch (SqlRefused e) {
            return Optional.of(refused(e.getMessage()));
        }
        Optional<String> target = WriteForm.target(tokens).map(SqlToken::name);
        if (target.flatMap(twins::name).isEmpty()) {
            return Optional.of(new Refused(Reason.SYSTEM_TABLE, target.orElse("")));
        }
        return unordered(tokens);
    }

    private Optional<Refused> unordered(Tokens tokens) {
        return WriteOrder.fault(twins, tokens).map(part -> new Refused(Reason.UNORDERED, part));
    }

    private SqlAnswer.Writable writable(Tokens tokens) {
        String target = WriteForm.target(tokens).map(SqlToken::name).orElse("");
        String table = twins.name(target).orElse(target);
        List<String> reads =
                twins.named(tokens).stream().filter(name -> !name.equals(table)).toList();
        List<String> unfilled = WriteForm.columns(tokens)
                .map(columns -> twins.unfilled(table, columns))
                .orElse(List.of());
        return new SqlAnswer.Writable(new PreparedWrite(WriteForm.parameters(tokens), table, reads, unfilled));
    }

    private static Optional<Refused> refuseForm(Tokens tokens) {
        int verb = tokens.find(0, token -> token.isAny(VERBS));
        boolean select =
                verb < tokens.size() && tokens.get(verb).is("SELECT") && (verb == 0 || tokens.startsWith("WITH"));
        if (!select) {
            return Optional.of(new Refused(Reason.NOT_ONE_SELECT, tokens.isEmpty() ? "" : firstVerb(tokens, verb)));
        }
        if (tokens.list().stream().anyMatch(token -> token.is(";"))) {
            return Optional.of(new Refused(Reason.NOT_ONE_SELECT, ";"));
        }
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Refused> refused = refuseToken(tokens, i);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> refuseToken(Tokens tokens, int at) {
        SqlToken token = tokens.get(at);
        if (token.kind() == Kind.UNCLOSED) {
            return Optional.of(new Refused(Reason.OTHER, token.unclosed()));
        }
        // To SQLite :a::b and :a(b) are names of parameters.
        boolean longer = token.kind() == Kind.PARAMETER
                && (tokens.sql().startsWith("::", token.end()) || tokens.sql().startsWith("(", token.end()));
        if (longer || token.kind() == Kind.OTHER_PARAMETER) {
            String next = longer ? tokens.get(at + 1).text() : "";
            return Optional.of(new Refused(Reason.FOREIGN_PARAMETER, token.text() + next));
        }
        return Functions.isCall(tokens, at) && Functions.isForbidden(token.name())
                ? Optional.of(new Refused(Reason.FORBIDDEN_FUNCTION, token.name()))
                : Optional.empty();
    }

    private static String firstVerb(Tokens tokens, int verb) {
        return tokens.get(tokens.startsWith("WITH") && verb < tokens.size() ? verb : 0)
                .text();
    }

    private SqlAnswer prepare(Sqlite open, PreparedQuery query, Tokens tokens, ResultColumns results) {
        try {
            List<Sqlite.Column> columns = open.columns(tokens.sql());
            // What is run has other parameters and quotes.
            open.columns(query.text());
            Set<String> tables = tables(open, tokens.sql());
            Optional<String> foreign =
                    tables.stream().filter(table -> twins.name(table).isEmpty()).findFirst();
            if (foreign.isPresent()) {
                return new Refused(Reason.SYSTEM_TABLE, foreign.get());
            }
            tables.addAll(twins.withFullTextNamed(tokens));
            List<ResultColumn> known = results.of(tokens, columns);
            List<FullScan> scans = new FullScans(twins, tokens).in(open.plan(tokens.sql()));
            return new Accepted(new PreparedQuery(query.text(), query.parameters(), known, List.copyOf(tables)), scans);
        } catch (SqlRefused e) {
            return refused(e.getMessage());
        }
    }

    /** Every root page that is opened belongs to a table, or to an index of one; the first page is SQLite's own. */
    private Set<String> tables(Sqlite open, String sql) throws SqlRefused {
        Set<String> tables = new TreeSet<>();
        for (Sqlite.Instruction instruction : open.explain(sql)) {
            if (instruction.opcode().equals("OpenRead") && instruction.p3() == 0) {
                if (instruction.p2() == 1) {
                    tables.add(SYSTEM_TABLE);
                }
                for (String table : open.tableAt(instruction.p2())) {
                    tables.add(twins.name(table).orElse(table));
                }
            }
        }
        return tables;
    }

    private static Refused refused(String message) {
        Matcher column = UNKNOWN_COLUMN.matcher(message);
        if (column.matches()) {
            return new Refused(Reason.UNKNOWN_COLUMN, column.group(1));
        }
        Matcher table = UNKNOWN_TABLE.matcher(message);
        return table.matches() ? new Refused(Reason.UNKNOWN_TABLE, table.group(1)) : new Refused(Reason.OTHER, message);
    }

    /** The tables whose names stand in the text: at least those that it reads. */
    public static List<String> namedTables(String sql, List<TableModel> tables) {
        return new TwinTables(tables).named(Tokens.of(sql));
    }

    @Override
    public void close() {
        if (sqlite != null) {
            sqlite.close();
        }
    }
}

package io.livestore4j.internal.state;

import io.livestore4j.internal.state.SqlWords.Kind;
import io.livestore4j.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL of a mutation may be. What javac accepts in a class of materializers is accepted; it sees no other classes,
 * so that here everything is refused that would end the transaction, change what is not state, or make chance part of
 * the state. Not thread-safe.
 */
final class MutationRule {

    /** An app has a few hundred distinct mutations. */
    private static final int KNOWN_MAX = 256;

    /** A longer text has its values in it, and hardly ever comes twice. */
    private static final int KNOWN_CHARACTERS_MAX = 4_096;

    private static final Set<String> VERBS = Set.of("insert", "update", "delete");

    /** Behind these SQLite takes a text for the name of a table; behind a comma too, after one of the first two. */
    private static final String[] BEFORE_TABLES = {"FROM", "JOIN", "IN", "."};

    /** What ends the list of tables. */
    private static final String[] BEHIND_TABLES = {"SELECT", "VALUES", "SET", "WHERE", "ON", "USING", "GROUP", "ORDER"};

    private final Set<String> tables;
    private final Set<String> fullTexts;

    /** Those that have been checked: most texts come again and again. */
    private final Set<String> known = new HashSet<>();

    /** Compared by identity, which spares the look-up: mutations of one template share their text, and come in a row. */
    private @Nullable String lastChecked;

    MutationRule(List<Table<?>> tables) {
        this.tables = tables.stream()
                .map(table -> table.definition().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.fullTexts = tables.stream()
                .map(table -> table.definition().fullTextName())
                .flatMap(Optional::stream)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Throws {@link IllegalArgumentException} if it may not be carried out. */
    void check(String sql) {
        if (sql == lastChecked) {
            return;
        }
        if (!known.contains(sql)) {
            Sentence sentence = new Sentence(sql);
            sentence.checkTarget();
            sentence.checkRest();
            know(sql);
        }
        lastChecked = sql;
    }

    private void know(String sql) {
        if (known.size() == KNOWN_MAX) {
            known.clear();
        }
        if (sql.length() <= KNOWN_CHARACTERS_MAX) {
            known.add(sql);
        }
    }

    /** One text, read once from the left to the right. */
    private final class Sentence {

        private final String sql;
        private final SqlWords words;
        private final boolean insert;
        private boolean inTables;
        private boolean atTable;

        private Sentence(String sql) {
            this.sql = sql;
            this.words = new SqlWords(sql);
            this.insert = words.is("INSERT");
        }

        private void checkTarget() {
            boolean update = words.is("UPDATE");
            if (words.kind() != Kind.BARE || !VERBS.contains(words.name())) {
                throw noWrite();
            }
            words.next();
            if (words.skip("OR")) {
                checkConflict();
            }
            if (!update && !words.skip(insert ? "INTO" : "FROM")) {
                throw noWrite();
            }
            String target = tableName();
            words.forgetBefore();
            if (fullTexts.contains(target)) {
                throw new IllegalArgumentException(
                        "A full text follows its table by itself, and is never written: " + sql);
            }
            if (!tables.contains(target)) {
                throw noWrite();
            }
        }

        private void checkConflict() {
            if (words.is("ROLLBACK") || words.is("FAIL")) {
                throw new IllegalArgumentException(
                        "OR ROLLBACK would end the store's transaction, OR FAIL would keep half of a"
                                + " mutation. Use OR ABORT, which is the default, OR REPLACE or OR IGNORE: " + sql);
            }
            words.next();
        }

        /** Goes behind it. */
        private String tableName() {
            String name = name();
            return words.skip(".") && name.equals("main") ? name() : name;
        }

        private String name() {
            if (!words.isName()) {
                throw noWrite();
            }
            String name = words.name();
            words.next();
            return name;
        }

        private void checkRest() {
            MutationCalls calls = new MutationCalls();
            while (!isOver()) {
                String call = calls.add(words);
                if (!call.isEmpty()) {
                    throw new IllegalArgumentException("This mutation calls " + call + ", which differs from client to"
                            + " client, so that their states would too. Put the value into the event, and pass it as a"
                            + " bind: " + sql);
                }
                if (!insert && calls.depth() == 0 && words.is("LIMIT")) {
                    throw new IllegalArgumentException("Which rows a LIMIT leaves may differ from client to client."
                            + " Choose them by a subquery that is ordered by its key: " + sql);
                }
                checkName();
                words.next();
            }
        }

        /** One semicolon may end it. */
        private boolean isOver() {
            boolean ended = words.skip(";");
            if (words.kind() == Kind.END) {
                return true;
            }
            if (ended || words.kind() == Kind.UNCLOSED) {
                throw noWrite();
            }
            return false;
        }

        private void checkName() {
            if ((words.kind() != Kind.TEXT || atTable) && isReserved()) {
                throw noWrite();
            }
            if (words.kind() == Kind.BARE) {
                boolean table = words.isAny("FROM", "JOIN");
                inTables = table || inTables && !words.isAny(BEHIND_TABLES);
            }
            atTable = words.isAny(BEFORE_TABLES) || inTables && words.is(",");
        }

        /** Names of a schema do not begin like those of our own tables and of SQLite's. */
        private boolean isReserved() {
            return words.startsWith("livestore_") || words.startsWith("sqlite_");
        }

        private IllegalArgumentException noWrite() {
            return new IllegalArgumentException(
                    "A mutation is one INSERT, UPDATE or DELETE of a table of the schema, and"
                            + " names no table of LiveStore4j's or SQLite's own: " + sql);
        }
    }
}

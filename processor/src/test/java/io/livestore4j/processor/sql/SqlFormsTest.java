package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.SqlMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

/** Any text has an answer, and expressions are bound as SQLite binds them. */
final class SqlFormsTest {

    private static final long SEED = Long.getLong("livestore.seed", 20261126L);

    private static final int TEXTS = 60_000;

    private static final List<String> STARTS =
            List.of("SELECT", "WITH", "UPDATE todo", "INSERT INTO todo", "DELETE FROM todo", "SELECT * FROM todo");

    private static final List<String> WORDS =
            List.of(("SELECT FROM todo WHERE id = ? ( ) ( ORDER BY LIMIT 1 , * AS CASE WHEN"
                            + " END THEN ELSE UNION ALL WITH VALUES GROUP HAVING OVER COLLATE NOCASE UPDATE SET INSERT INTO DELETE ON"
                            + " CONFLICT DO NOTHING DISTINCT count group_concat JOIN LEFT . note OR :x 'a' strftime date BETWEEN AND NOT IN"
                            + " IS NULL EXISTS CAST WINDOW FILTER end - ' \" [ || DEFAULT RETURNING")
                    .split(" "));

    private static final int EXPRESSIONS = 20_000;

    private static final List<String> OPERANDS =
            List.of("0", "1", "2", "3", "NULL", "'a'", "'A'", "'1'", "1.5", "(1 = 0)");

    private static final List<String> PREFIXES = List.of("", "", "", "", "-", "NOT ", "~", "+");

    private static final List<String> POSTFIXES =
            List.of("", "", "", "", " IS NULL", " NOTNULL", " ISNULL", " NOT NULL", " COLLATE NOCASE", " AND 1");

    private static final List<String> OPERATORS = List.of(
            "OR",
            "AND",
            "=",
            "<>",
            "IS",
            "IS NOT",
            "IS DISTINCT FROM",
            "IS NOT DISTINCT FROM",
            "<",
            "<=",
            ">",
            "&",
            "|",
            "<<",
            "+",
            "-",
            "*",
            "/",
            "%",
            "||",
            "LIKE",
            "NOT LIKE",
            "GLOB",
            "BETWEEN",
            "BETWEEN 1 AND",
            "NOT BETWEEN 0 AND",
            "==");

    @Test
    void noTextIsTooWrongForAnAnswer() {
        Random random = new Random(SEED);
        try (CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE);
                CheckedSql off = CheckedSql.over(OrderTrial.TABLES, SqlMode.OFF)) {
            for (int i = 0; i < TEXTS; i++) {
                String sql = STARTS.get(random.nextInt(STARTS.size())) + " "
                        + IntStream.range(0, random.nextInt(9))
                                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                                .collect(Collectors.joining(" "));
                assertThat(answered(checked, off, sql))
                        .as("seed %d: %s", SEED, sql)
                        .isTrue();
            }
        }
    }

    private static boolean answered(CheckedSql checked, CheckedSql off, String sql) {
        try {
            checked.askOrder(sql, true);
            off.askWrite(sql);
            off.ask(sql, Set.of());
            return true;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE todo (", "INSERT INTO todo (", "SELECT id AS (", "SELECT count(", "SELECT strftime(", ""
            })
    void whatIsNotClosedIsRefused(String sql) {
        try (CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE);
                CheckedSql off = CheckedSql.over(OrderTrial.TABLES, SqlMode.OFF)) {
            assertThat(answered(checked, off, sql)).isTrue();
            assertThat(checked.ask(sql, Set.of())).isInstanceOf(SqlAnswer.Refused.class);
            assertThat(checked.askWrite(sql)).isInstanceOf(SqlAnswer.Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 500, 5_000})
    void howeverDeepItIsThereIsAnAnswer(int depth) {
        List<String> deep = List.of(
                "SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth),
                "SELECT " + "- ".repeat(depth) + "1",
                "SELECT 1" + " + 1".repeat(depth),
                "SELECT " + "NOT ".repeat(depth) + "1",
                "SELECT " + "(SELECT ".repeat(depth) + "1" + ")".repeat(depth),
                "SELECT id FROM " + "(".repeat(depth) + "todo" + ")".repeat(depth),
                "SELECT 1" + " UNION ALL SELECT 1".repeat(depth));
        try (CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            for (String sql : deep) {
                assertThat(checked.ask(sql, Set.of())).isNotNull();
                assertThat(checked.askOrder(sql, true)).isNotNull();
            }
        }
    }

    /** Each reads the one before it twice, so that whoever follows them all has more to do than time to do it. */
    @Test
    void tablesOfWithAreLookedAtOnce() {
        String chain = IntStream.range(1, 40)
                .mapToObj(i -> ", a%d AS (SELECT x.id FROM a%d x JOIN a%d y ON x.id = y.id)".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining("", "WITH a0 AS (SELECT id FROM todo)", " SELECT id FROM a39"));
        try (CheckedSql checked = CheckedSql.over(OrderTrial.TABLES, SqlMode.REQUIRE)) {
            assertThat(checked.askOrder(chain, true)).isPresent();
            assertThat(checked.askOrder(chain + " ORDER BY id", true)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a = b IS NULL ~ (IS NULL (= a b))",
                "a = NOT b IS NULL ~ (= a (NOT (IS NULL b)))",
                "a IS NOT DISTINCT FROM b = c ~ (= (IS a b) c)",
                "a IS DISTINCT FROM NULL ~ (IS NOT NULL a)",
                "a BETWEEN b AND c = d ~ (= (BETWEEN a b c) d)",
                "a BETWEEN b = c AND d ~ (BETWEEN a (= b c) d)",
                "a NOT BETWEEN 1 AND 2 AND b ~ (AND (NOT (BETWEEN a 1 2)) b)",
                "NOT a = b ~ (NOT (= a b))",
                "a = b NOT NULL ~ (IS NOT NULL (= a b))",
                "a < b = c <> d ~ (<> (= (< a b) c) d)",
                "a OR b AND c ~ (OR a (AND b c))",
                "-a || b COLLATE NOCASE ~ (|| (- a) b COLLATE NOCASE)",
                "a + b * c - d ~ (- (+ a (* b c)) d)",
                "a & b = c ~ (= (& a b) c)",
                "a LIKE b ESCAPE 'x' OR c ~ (OR (LIKE a b 'x') c)",
                "a NOT LIKE b || c ~ (NOT (LIKE a (|| b c)))",
                "a ->> '$' > 1 ~ (> (->> a '$') 1)",
                "(a) = ((b)) ~ (= a b)",
                "a == b != c ~ (<> (= a b) c)"
            })
    void operatorsBindAsInSqlite(String sql, String tree) {
        assertThat(tree(Expression.of(Tokens.of(sql)))).isEqualTo(tree);
    }

    private static String tree(Expression expression) {
        return expression instanceof Expression.Operation operation
                ? operation.parts().stream()
                        .map(SqlFormsTest::tree)
                        .collect(Collectors.joining(" ", "(" + operation.operator() + " ", ")"))
                : expression.tokens().text();
    }

    /** With parentheses around everything SQLite comes to the same value. */
    @Test
    void randomExpressionsBindAsInSqlite() throws SQLException {
        Random random = new Random(SEED);
        int understood = 0;
        try (Connection sqlite = new JDBC().connect("jdbc:sqlite::memory:", new Properties());
                Statement statement = sqlite.createStatement()) {
            for (int i = 0; i < EXPRESSIONS; i++) {
                String sql = expression(random);
                Expression expression = Expression.of(Tokens.of(sql));
                if (expression instanceof Expression.Opaque) {
                    assertThat(value(statement, sql))
                            .as("seed %d: %s", SEED, sql)
                            .isEqualTo("fails");
                } else {
                    understood++;
                    assertThat(value(statement, parenthesized(expression)))
                            .as("seed %d: %s is no %s", SEED, sql, parenthesized(expression))
                            .isEqualTo(value(statement, sql));
                }
            }
        }
        assertThat(understood).isGreaterThan(EXPRESSIONS / 2);
    }

    private static String expression(Random random) {
        StringBuilder sql = new StringBuilder(PREFIXES.get(random.nextInt(PREFIXES.size())));
        sql.append(OPERANDS.get(random.nextInt(OPERANDS.size())));
        int operators = 1 + random.nextInt(5);
        for (int i = 0; i < operators; i++) {
            sql.append(' ')
                    .append(OPERATORS.get(random.nextInt(OPERATORS.size())))
                    .append(' ');
            sql.append(PREFIXES.get(random.nextInt(PREFIXES.size())));
            sql.append(OPERANDS.get(random.nextInt(OPERANDS.size())));
            sql.append(POSTFIXES.get(random.nextInt(POSTFIXES.size())));
        }
        return sql.toString();
    }

    private static String value(Statement statement, String expression) {
        try (ResultSet rows = statement.executeQuery("SELECT " + expression)) {
            rows.next();
            return String.valueOf(rows.getObject(1));
        } catch (SQLException e) {
            return "fails";
        }
    }

    private static String parenthesized(Expression expression) {
        if (expression instanceof Expression.Collated collated) {
            return "(" + parenthesized(collated.operand()) + " COLLATE NOCASE)";
        }
        if (!(expression instanceof Expression.Operation operation)) {
            return expression.tokens().text();
        }
        List<String> parts =
                operation.parts().stream().map(SqlFormsTest::parenthesized).toList();
        String operator = operation.operator();
        if (operator.equals("BETWEEN")) {
            return "(" + parts.get(0) + " BETWEEN " + parts.get(1) + " AND " + parts.get(2) + ")";
        }
        if (parts.size() == 1) {
            return operator.startsWith("IS ")
                    ? "(" + parts.get(0) + " " + operator + ")"
                    : "(" + operator + " " + parts.get(0) + ")";
        }
        return "(" + String.join(" " + operator + " ", parts) + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a +",
                "(a",
                "a IN b",
                "CASE WHEN a END",
                "a AND",
                "RAISE(IGNORE) = ,",
                "f(a) WITHIN",
                "SELECT"
            })
    void whatIsNotUnderstoodIsOpaque(String sql) {
        assertThat(Expression.of(Tokens.of(sql))).isInstanceOf(Expression.Opaque.class);
    }
}

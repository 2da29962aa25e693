package io.livestore4j.internal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How messages quote SQL. */
class SqlQuoteTest {

    @Test
    void longSqlIsCut() {
        assertThat(SqlQuote.of("SELECT 1")).isEqualTo("SELECT 1");
        assertThat(SqlQuote.of("SELECT " + "x".repeat(5_000))).hasSize(1_001).endsWith("x…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "INSERT INTO \"order_line\" (\"id\") VALUES (?) | INSERT INTO \"order_line\"",
                "INSERT OR REPLACE INTO \"a\" SELECT 1 | INSERT OR REPLACE INTO \"a\"",
                "UPDATE \"settings\" SET \"where\" = ? | UPDATE \"settings\"",
                "delete from a where b = 1 | delete from a",
                "DELETE FROM \"a\" | DELETE FROM \"a\""
            })
    void theHeadOfAStatementEndsWithItsTable(String sql, String head) {
        assertThat(SqlQuote.head(sql)).isEqualTo(head);
    }
}

package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlTokensTest {

    @Test
    void blanksAndCommentsAreNoTokens() {
        assertThat(texts("SELECT -- all\n * /* ; :no */ FROM t")).containsExactly("SELECT", "*", "FROM", "t");
    }

    @Test
    void quotesHoldWhatLooksLikeMore() {
        assertThat(texts("':a' \"b \"\"c\" [d e] `f``g` x'00' 'it''s'"))
                .containsExactly("':a'", "\"b \"\"c\"", "[d e]", "`f``g`", "x'00'", "'it''s'");
        assertThat(SqlTokens.of("':a' \"b\" [c] `d` x'00'"))
                .extracting(SqlToken::kind)
                .containsExactly(Kind.LITERAL, Kind.DOUBLE_QUOTED, Kind.QUOTED_NAME, Kind.QUOTED_NAME, Kind.LITERAL);
    }

    @Test
    void parametersAreToldApart() {
        assertThat(SqlTokens.of(":id ?1 ? @x $y").stream().map(SqlToken::kind))
                .containsExactly(
                        Kind.PARAMETER,
                        Kind.OTHER_PARAMETER,
                        Kind.OTHER_PARAMETER,
                        Kind.OTHER_PARAMETER,
                        Kind.OTHER_PARAMETER);
    }

    @Test
    void numbersAndSignsAreCutAsSqliteCutsThem() {
        assertThat(texts("a.b+1.5e-3>=.5||x->>'$'!=0x1F-1"))
                .containsExactly(
                        "a", ".", "b", "+", "1.5e-3", ">=", ".5", "||", "x", "->>", "'$'", "!=", "0x1F", "-", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'open", "\"open", "[open", "/* open", "`open", ":", "x'"})
    void whatIsNotClosedEndsWithTheText(String sql) {
        assertThat(SqlTokens.of(sql))
                .allSatisfy(token -> assertThat(token.end()).isLessThanOrEqualTo(sql.length()));
    }

    private static List<String> texts(String sql) {
        return SqlTokens.of(sql).stream().map(SqlToken::text).toList();
    }
}

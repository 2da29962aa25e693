package io.livestore4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceTokensTest {

    @Test
    void blanksAndCommentsAreNone() {
        assertThat(SourceTokens.of("a = b\t+ 1; // \"no\"\r\n/* it's\n ** */ f ( /**/ x_1 )"))
                .containsExactly("a", "=", "b", "+", "1", ";", "f", "(", "x_1", ")");
    }

    @Test
    void aLiteralIsOneWithItsBlanks() {
        assertThat(SourceTokens.of("f(\"a // \\\" b\", '\"', '\\'', \"/*\" + \"*/\")"))
                .containsExactly(
                        "f", "(", "\"a // \\\" b\"", ",", "'\"'", ",", "'\\''", ",", "\"/*\"", "+", "\"*/\"", ")");
    }

    @Test
    void aTextBlockIsOneWithItsLines() {
        assertThat(SourceTokens.of("s = \"\"\"\n  a \"b\" \\\"\"\" // c\n  \"\"\" + \"\";"))
                .containsExactly("s", "=", "\"\"\"\n  a \"b\" \\\"\"\" // c\n  \"\"\"", "+", "\"\"", ";");
    }

    @Test
    void namesMayBeOfAnyLanguage() {
        assertThat(SourceTokens.of("größe.été$2")).containsExactly("größe", ".", "été$2");
    }

    @Test
    void longOnesOverflowNothing() {
        String text = "\"\"\"\n" + "\\\\ \" x\n".repeat(100_000) + "\"\"\"";
        String comment = "/*" + " * \n".repeat(100_000) + "*/";

        assertThat(SourceTokens.of(comment + text + "\"" + "\\n".repeat(100_000) + "\""))
                .hasSize(2);
    }
}

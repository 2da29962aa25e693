package io.livestore4j.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a // b              | a",
                "a /* b */ c         | a         c",
                "a /* b              | a",
                "x = \"// no\";      | x = \"     \";",
                "x = \"a\\\"b\"; y   | x = \"    \"; y",
                "x = \"\\\\\"; y     | x = \"  \"; y",
                "c = '\"'; y         | c = ' '; y",
                "c = '\\''; y        | c = '  '; y",
                "/* // */ y          | `         y`",
                "a / b * c           | a / b * c",
            })
    void blanksCommentsAndLiteralsAndNothingElse(String source, String code) {
        assertThat(JavaText.codeOf(source).stripTrailing()).isEqualTo(code);
    }

    @Test
    void keepsLineBreaksInCommentsAndTextBlocks() {
        String source = "a /* 1\n2 */ b \"\"\"\n  say \"hi\"\n  \\\"\"\" still\n  \"\"\"; c // d\ne";
        assertThat(JavaText.codeOf(source).lines().map(String::stripTrailing))
                .containsExactly("a", "     b \"\"\"", "", "", "  \"\"\"; c", "e");
    }

    @Test
    void keepsEveryOffset() {
        String source = "int a = 1; // \"x\"\nString b = \"/*\"; /* c */ int d;\n";
        assertThat(JavaText.codeOf(source)).hasSameSizeAs(source);
        assertThat(JavaText.codeOf(source).indexOf("int d")).isEqualTo(source.indexOf("int d"));
    }
}

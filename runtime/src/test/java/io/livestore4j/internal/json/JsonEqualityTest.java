package io.livestore4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonEqualityTest {

    private static void assertSame(String left, String right, boolean same) {
        assertThat(JsonEquality.sameToJavaScript(left, right))
                .as("%s and %s", left, right)
                .isEqualTo(same);
        assertThat(JsonEquality.sameToJavaScript(right, left))
                .as("%s and %s", right, left)
                .isEqualTo(same);
    }

    private static String nested(int depth, String inner) {
        return "[".repeat(depth) + inner + "]".repeat(depth);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1                         | 1.0
                    1                         | 1e0
                    100                       | 1E+2
                    0.1                       | 0.10000000000000000001
                    0                         | -0
                    0                         | -0.0
                    9007199254740992          | 9007199254740993
                    123456789012345678901     | 1.2345678901234568e20
                    18446744073709551616      | 18446744073709551617
                    1e999                     | 2e999
                    1e-999                    | 0
                    1e99999999999             | 1e999
                    "a"                       | "\\u0061"
                    "/"                       | "\\/"
                    "😀"                      | "\\ud83d\\ude00"
                    {}                        | ` { } `
                    [1,2]                     | [ 1.0 , 2.0 ]
                    {"a":1,"b":[2]}           | {"b":[2.0],"a":1}
                    {"a":{"b":1,"c":2}}       | {"a":{"c":2,"b":1}}
                    {"a":1}                   | {"\\u0061":1}
                    {"a":1,"a":2}             | {"a":2}
                    {"a":{"b":1},"a":{"c":2}} | {"a":{"c":2}}
                    {"__proto__":1}           | {"__proto__":1.0}
                    """)
    void whatJavaScriptReadsAlikeIsTheSame(String left, String right) {
        assertSame(left, right, true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1                | 2
                    1                | -1
                    0.1              | 0.10000000000000002
                    9007199254740992 | 9007199254740994
                    1e999            | -1e999
                    1                | "1"
                    1                | true
                    0                | false
                    0                | null
                    ""               | null
                    "null"           | null
                    true             | false
                    {}               | []
                    {}               | null
                    "a"              | "A"
                    "a"              | "a "
                    "é"              | "e\\u0301"
                    [1,2]            | [2,1]
                    [1]              | [1,1]
                    [1]              | [[1]]
                    [null]           | []
                    {"a":1}          | {"a":2}
                    {"a":1}          | {"A":1}
                    {"a":1}          | {"a":1,"b":1}
                    {"a":null}       | {}
                    {"a":null}       | {"b":null}
                    {"a":1,"a":2}    | {"a":1}
                    """)
    void whatJavaScriptTellsApartIsNot(String left, String right) {
        assertSame(left, right, false);
    }

    @Test
    void halvesOfASurrogatePairAreComparedAsTheyAre() {
        assertSame("\"\\ud83d\"", "\"\\uD83D\"", true);
        assertSame("\"\\ud83d\"", "\"\ud83d\"", true);
        assertSame("\"\\ud83d\"", "\"\\ud83e\"", false);
        assertSame("\"\\ud83d\"", "\"?\"", false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "{", "{}{}", "[1,]", "[1", "[,1]", "{\"a\"}", "{a:1}", "01", "1.", ".5", "+1", "NaN", "'a'"
            })
    void whatIsNoJsonIsTheSameOnlyAsItself(String text) {
        assertSame(text, text, true);
        assertSame(text, text + " ", false);
        assertSame(text, "1", false);
    }

    @Test
    void nestingIsComparedUpToItsLimitAndTheSameOnlyAsItselfBeyond() {
        assertSame(nested(512, "1"), nested(512, "1.0"), true);
        assertSame(nested(512, "1"), nested(512, "2"), false);
        assertSame(nested(513, "1"), nested(513, "1"), true);
        assertSame(nested(513, "1"), nested(513, "1.0"), false);
        assertSame(nested(100_000, "1"), nested(100_000, "1.0"), false);
    }

    @Test
    void longNumbersAreComparedUpToTheirLimitAndTheSameOnlyAsThemselvesBeyond() {
        assertSame("1" + "0".repeat(300), "1e300", true);
        assertSame("1" + "0".repeat(999), "1e999", true);
        assertSame("0." + "0".repeat(300) + "1", "1e-301", true);
        assertSame("1" + "0".repeat(1_000), "1" + "0".repeat(1_000), true);
        assertSame("1" + "0".repeat(1_000), "1e999", false);
    }
}

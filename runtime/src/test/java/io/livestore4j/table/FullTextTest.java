package io.livestore4j.table;

import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "red|\"red\"*",
                "red |\"red\"",
                "  red  car|\"red\" \"car\"*",
                "red \"ca|\"red\" \"\"\"ca\"*",
                "a OR b |\"a\" \"OR\" \"b\"",
                "` `|``",
                "``|``",
            })
    void everyWordIsQuotedAndTheLastMayGoOn(String words, String query) {
        assertThat(FullText.query(words)).isEqualTo(query);
    }

    @Test
    void charactersThatSeparateEndAWord() {
        assertThat(FullText.query("a\u0000b\u00a0c\td\n")).isEqualTo("\"a\" \"b\" \"c\" \"d\"");
        assertThat(FullText.query("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"*");
    }

    @Test
    void aSearchHasAThousandWordsAtMost() {
        assertThat(FullText.query("a ".repeat(1_000))).hasSize("\"a\" ".length() * 1_000 - 1);
        assertThatThrownBy(() -> FullText.query("a ".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("words in one search");
    }

    @Test
    void aTableWithoutAFullTextIsNotSearched() {
        assertThatThrownBy(() -> TODO.withWords("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be searched by words");
    }
}

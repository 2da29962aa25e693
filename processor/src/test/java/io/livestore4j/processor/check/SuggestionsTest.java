package io.livestore4j.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {

    private static final List<String> KNOWN = List.of("id", "title", "listId", "dueAt");

    @Test
    void aNearNameIsSuggested() {
        assertThat(Suggestions.cure("titel", KNOWN)).isEqualTo("Did you mean \"title\"?");
        assertThat(Suggestions.cure("list_id", KNOWN)).isEqualTo("Did you mean \"listId\"?");
        assertThat(Suggestions.cure("DUEAT", KNOWN)).isEqualTo("Did you mean \"dueAt\"?");
        assertThat(Suggestions.cure("ids", KNOWN)).isEqualTo("Did you mean \"id\"?");
    }

    @Test
    void ofTwoEquallyNearTheFirstByName() {
        assertThat(Suggestions.cure("ab", List.of("ac", "aa"))).isEqualTo("Did you mean \"aa\"?");
    }

    @Test
    void withoutANearNameAllAreListed() {
        assertThat(Suggestions.cure("owner", KNOWN)).isEqualTo("There are: id, title, listId, dueAt.");
        assertThat(Suggestions.cure("owner", List.of())).isEqualTo("There are none.");
    }
}

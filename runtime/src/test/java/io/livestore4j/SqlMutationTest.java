package io.livestore4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlMutationTest {

    @Test
    void nullAloneInPlaceOfTheBindsIsRefusedWithTheCure() {
        @Nullable Object @Nullable [] none = null;

        assertThatThrownBy(() -> Mutation.sql("UPDATE todo SET note = ?", none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("null stands in place of all binds. For one bind that is null, write (Object) null:"
                        + " UPDATE todo SET note = ?");
        assertThat(Mutation.sql("UPDATE todo SET note = ?", (Object) null).binds())
                .containsExactly((Object) null);
    }

    @Test
    void aMutationWithoutSqlIsRefused() {
        @Nullable String none = null;

        assertThatThrownBy(() -> Mutation.sql(none)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDC00, 0xDFFF})
    void aTextWithHalfOfASurrogatePairIsRefusedAsAColumnDoes(int half) {
        assertThatThrownBy(() -> Mutation.sql("UPDATE todo SET note = ?", "a" + (char) half + "b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The text has half of a surrogate pair at index 1, which UTF-8 cannot hold. Was it cut in the"
                                + " middle of a character?");
        assertThat(Mutation.sql("UPDATE todo SET note = ?", "a😀b").binds()).containsExactly("a😀b");
    }
}

package io.livestore4j.internal.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StorageFailed;
import io.livestore4j.event.EventNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final long GLOBAL_MAX = 2_147_483_647L;
    private static final long CLIENT_MAX = 4_294_967_295L;

    /** Ascending. */
    private static final List<EventNumber> NUMBERS = List.of(
            EventNumber.ROOT,
            new EventNumber(0, 1),
            new EventNumber(0, CLIENT_MAX),
            new EventNumber(1, 0),
            new EventNumber(1, 1),
            new EventNumber(2, 0),
            new EventNumber(GLOBAL_MAX, 0),
            new EventNumber(GLOBAL_MAX, CLIENT_MAX));

    @Test
    void positionsComeBackAsTheirNumbers() {
        for (EventNumber number : NUMBERS) {
            assertThat(Position.numberAt(Position.of(number))).isEqualTo(number);
        }
    }

    @Test
    void positionsSortLikeTheirNumbersAndAreNeverNegative() {
        assertThat(NUMBERS.stream().map(Position::of))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(key -> key >= 0);
    }

    @Test
    void aNumberBeyondTheLimitsSaysThatTheLogIsFull() {
        for (EventNumber number : List.of(new EventNumber(GLOBAL_MAX + 1, 0), new EventNumber(3, CLIENT_MAX + 1))) {
            assertThatThrownBy(() -> Position.of(number))
                    .isInstanceOf(StorageFailed.class)
                    .hasMessageContaining("The log is full: no event number comes after " + number);
        }
    }
}

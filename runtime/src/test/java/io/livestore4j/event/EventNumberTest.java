package io.livestore4j.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventNumberTest {

    private static final EventNumber E5 = new EventNumber(5, 0);
    private static final EventNumber E5_1 = new EventNumber(5, 1);
    private static final EventNumber E5_2 = new EventNumber(5, 2);
    private static final EventNumber E6 = new EventNumber(6, 0);

    @Test
    void clientOnlyEventsCountBehindTheSyncedOneBeforeThem() {
        assertThat(E5.next(true)).isEqualTo(E5_1);
        assertThat(E5_1.next(true)).isEqualTo(E5_2);
        assertThat(E5.parentOfNext(true)).isEqualTo(E5);
        assertThat(E5_1.parentOfNext(true)).isEqualTo(E5_1);
    }

    @Test
    void aSyncedEventSkipsClientOnlyOnesInNumberAndParent() {
        assertThat(E5_2.next(false)).isEqualTo(E6);
        assertThat(E5_2.parentOfNext(false)).isEqualTo(E5);
        assertThat(E5.next(false)).isEqualTo(E6);
        assertThat(E5.parentOfNext(false)).isEqualTo(E5);
    }

    @Test
    void theFirstEventFollowsTheRoot() {
        assertThat(EventNumber.ROOT.next(false)).hasToString("e1");
        assertThat(EventNumber.ROOT.next(true)).hasToString("e0.1");
        assertThat(EventNumber.ROOT.parentOfNext(false)).isEqualTo(EventNumber.ROOT);
    }

    @Test
    void numbersSortByTheirGlobalPartFirst() {
        assertThat(Stream.of(E6, E5_2, E5, E5_1).sorted()).isEqualTo(List.of(E5, E5_1, E5_2, E6));
        assertThat(E5_1).isEqualByComparingTo(new EventNumber(5, 1));
    }

    @Test
    void noPartIsNegative() {
        assertThatThrownBy(() -> new EventNumber(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EventNumber(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Holds the messages of some kinds until the test decides; delivers all others at once. Thread-safe. */
final class HoldingTransit implements Transit {

    private final Set<Passage.Kind> heldKinds = EnumSet.noneOf(Passage.Kind.class);
    private final List<Passage> held = new ArrayList<>();

    synchronized void hold(Passage.Kind... kinds) {
        heldKinds.addAll(Arrays.asList(kinds));
    }

    /** Holds nothing more; what is held stays so. */
    synchronized void holdNothing() {
        heldKinds.clear();
    }

    synchronized List<Passage> held() {
        return List.copyOf(held);
    }

    /** The first of its kind, which must be held. */
    synchronized Passage take(Passage.Kind kind) {
        Passage first = held.stream()
                .filter(passage -> passage.kind() == kind)
                .findFirst()
                .orElse(null);
        assertThat(first).as("%s among %s", kind, held).isNotNull();
        held.remove(first);
        return first;
    }

    @Override
    public void carry(Passage passage) {
        if (!isHeld(passage)) {
            passage.deliver();
        }
    }

    private synchronized boolean isHeld(Passage passage) {
        return heldKinds.contains(passage.kind()) && held.add(passage);
    }
}

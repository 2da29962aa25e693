package io.livestore4j.processor.check;

import io.livestore4j.processor.model.EventModel;
import java.util.List;

public final class EventChecks {

    private EventChecks() {}

    public static List<Problem> of(EventModel event) {
        return List.of();
    }
}

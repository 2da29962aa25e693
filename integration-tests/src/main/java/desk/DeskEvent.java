package desk;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;

public sealed interface DeskEvent {

    @Event("v1.SheetAdded")
    @Materializer(insert = Sheet.class)
    record SheetAdded(String id, String text) implements DeskEvent {}
}

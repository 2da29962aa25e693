package desk;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(
        events = DeskEvent.class,
        tables = Sheet.class,
        documents = {Desk.class, Pane.class})
public interface DeskSchema {}

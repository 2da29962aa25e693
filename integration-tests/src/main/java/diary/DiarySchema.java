package diary;

import io.livestore4j.annotations.LiveStoreSchema;

/** The app as it is now. */
@LiveStoreSchema(events = DiaryEvent.class, tables = Page.class)
public interface DiarySchema {}

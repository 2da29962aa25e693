package diary;

import io.livestore4j.annotations.LiveStoreSchema;

/** The app as it was first released. */
@LiveStoreSchema(events = FirstEvent.class, tables = Page.class, materializers = FirstMaterializers.class)
public interface FirstSchema {}

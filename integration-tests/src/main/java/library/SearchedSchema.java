package library;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(events = MottoEvent.class, tables = Motto.class, materializers = SearchedMaterializers.class)
public interface SearchedSchema {}

package library;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(events = MottoEvent.class, tables = PlainMotto.class, materializers = PlainMaterializers.class)
public interface PlainSchema {}

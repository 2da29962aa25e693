package library;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(
        events = LibraryEvent.class,
        tables = {Shelf.class, Book.class, Remark.class},
        materializers = LibraryMaterializers.class)
public interface LibrarySchema {}

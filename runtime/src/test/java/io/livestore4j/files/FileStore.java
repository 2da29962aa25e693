package io.livestore4j.files;

import static io.livestore4j.files.FileTable.FILE;

import io.livestore4j.LiveStore;
import io.livestore4j.StoreOptions;
import io.livestore4j.schema.Materialization;
import io.livestore4j.schema.StoreSchema;

public final class FileStore extends LiveStore<FileEvent> {

    private static final StoreSchema<FileEvent> SCHEMA = StoreSchema.<FileEvent>named("io.livestore4j.files.FileSchema")
            .table(FILE)
            .event(
                    FileEvent.Put.TYPE,
                    Materialization.one(
                            1,
                            (event, state, meta) -> FILE.insert(
                                            new FileRow(event.path(), event.day(), event.colour(), event.content()))
                                    .orReplace()))
            .event(
                    FileEvent.Deleted.TYPE,
                    Materialization.declared(FILE.deleting(), (delete, event) -> delete.with(event.path())))
            .build();

    private FileStore(StoreOptions options) {
        super(SCHEMA, options);
    }

    public static FileStore open(StoreOptions options) {
        return new FileStore(options);
    }
}

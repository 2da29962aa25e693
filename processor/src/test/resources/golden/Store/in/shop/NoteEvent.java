package shop;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;

public sealed interface NoteEvent {

    @Event("v1.Written")
    @Materializer(insert = Note.class)
    record Written(int page, String book, String text) implements NoteEvent {}

    sealed interface Change extends NoteEvent {

        @Event("v1.Changed")
        @Materializer(update = Note.class)
        record Changed(int size, int page, String text, String book) implements Change {}

        @Event("v2.Changed")
        record Moved(String book, int page, int to) implements Change {}
    }

    @Event("v1.Burnt")
    @Materializer(delete = Note.class)
    record Burnt(int page, String book) implements NoteEvent {}

    @Event("v1.Copied")
    record Copied(String book) implements NoteEvent {}

    @Event("v1.Read")
    record Read(String book) implements NoteEvent {}

    @Event("v1.Opened")
    @ClientOnly
    record Opened(String book) implements NoteEvent {}
}

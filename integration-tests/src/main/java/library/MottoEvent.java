package library;

import io.livestore4j.annotations.Event;

public sealed interface MottoEvent {

    @Event("v1.MottoChosen")
    record MottoChosen(String id, String text) implements MottoEvent {}

    @Event("v1.MottoDropped")
    record MottoDropped(String id) implements MottoEvent {}
}

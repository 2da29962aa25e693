package io.livestore4j.house;

import java.util.List;
import java.util.Optional;

/** Imports go through the doors of the map, and no package stands outside it. */
final class DoorRule implements Rule {

    private static final String SEE = "; see docs/architecture.md";

    private final Doors doors;

    DoorRule(Doors doors) {
        this.doors = doors;
    }

    @Override
    public List<Violation> check(Source source) {
        if (!source.isMainOf(doors.module())) {
            return List.of();
        }
        String room = doors.roomOf(source.packageName());
        if (!doors.isRoom(room)) {
            return List.of(source.violation(1, "'" + room + "' is no room of the map" + SEE));
        }
        return source.imports().stream()
                .flatMap(imported -> closedDoor(source, room, imported).stream())
                .toList();
    }

    private Optional<Violation> closedDoor(Source source, String room, Source.Import imported) {
        return doors.closedDoor(room, source.className(), imported)
                .map(target ->
                        source.violation(imported.line(), "room '" + room + "' has no door to '" + target + "'" + SEE));
    }
}

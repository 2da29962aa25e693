package io.livestore4j.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rooms of one module and the doors between them. The maps also stand in {@code docs/architecture.md}.
 *
 * <p>A line reads: this room may import from these. {@code room/Class} is a class with doors of its own instead of its
 * room's. A name on the right is a room or a package of a library. The JDK is open to all, but for {@link #GUARDED}; a
 * library that no line names is closed to all. From outside the root room, {@code root} is its values only: a class
 * with doors of its own there takes a door that names it.
 */
final class Doors {

    static final String RUNTIME_MAP = """
            root               -> io.reactivex
            root/LiveStore     -> schema
            root/Store         -> event table schema sync internal.engine internal.live io.reactivex
            root/StoreOptions  -> event table schema sync internal.engine internal.live io.reactivex
            event              -> root
            table              -> root
            table/SqlValues    -> root event
            schema             -> root event table
            schema/JsonText    -> root event table internal.json
            sync               -> root io.reactivex
            sync/WebSocketSync -> root internal.json internal.time io.reactivex java.net.http
            sync/HttpSync      -> root internal.json internal.time io.reactivex java.net.http
            internal.engine    -> root event table schema sync internal.*
            internal.eventlog  -> root event sync internal.sqlite
            internal.state     -> root table schema internal.sqlite
            internal.live      -> root table internal.state internal.sqlite io.reactivex
            internal.sync      -> root event sync internal.time
            internal.sqlite    -> root java.sql org.sqlite
            internal.json      -> root event tools.jackson
            internal.time      -> root
            """;

    static final String PROCESSOR_MAP = """
            root         -> read model check lock emit report
            root         -> io.livestore4j.annotations javax.annotation javax.lang.model com.google
            read         -> model io.livestore4j.annotations javax.annotation javax.lang.model com.google
            read/JavacBodies -> model javax.annotation javax.lang.model com.sun.source
            read/SqlCallScanner -> model io.livestore4j.annotations javax.annotation javax.lang.model com.google com.sun.source
            read/Constants -> javax.lang.model com.sun.source
            read/HashOrder -> javax.lang.model com.sun.source
            read/MethodHash -> com.sun.source
            read/ReachedMembers -> com.sun.source
            read/ClassesMade -> javax.lang.model com.sun.source
            read/UnrepeatableScanner -> model io.livestore4j.annotations javax.lang.model com.sun.source
            read/TreeSpot -> model javax.tools com.sun.source
            check        -> model sql
            lock         -> check model sql
            sql          -> model java.sql org.sqlite
            emit         -> model sql javax.annotation javax.lang.model.element.Modifier com.squareup
            report       -> check model javax.annotation javax.lang.model javax.tools com.google
            model        ->
            model/Origin -> javax.lang.model
            model/Spot   -> javax.tools
            """;

    static final Doors RUNTIME = new Doors("runtime", "io.livestore4j", RUNTIME_MAP);
    static final Doors PROCESSOR = new Doors("processor", "io.livestore4j.processor", PROCESSOR_MAP);

    /** Packages of {@code java.*} that take a door. */
    private static final Set<String> GUARDED = Set.of("java.sql", "java.net.http");

    private static final String FREE_LIBRARY = "org.jspecify.annotations";
    private static final String ROOT = "root";

    private final String module;
    private final String rootPackage;
    private final Map<String, List<String>> targets;

    private Doors(String module, String rootPackage, String map) {
        this.module = module;
        this.rootPackage = rootPackage;
        this.targets = map.lines()
                .map(line -> line.split("->"))
                .collect(
                        Collectors.toUnmodifiableMap(sides -> sides[0].strip(), Doors::namesOnTheRight, Doors::bothOf));
    }

    private static List<String> namesOnTheRight(String[] sides) {
        return sides.length == 1 ? List.of() : List.of(sides[1].strip().split("\\s+"));
    }

    private static List<String> bothOf(List<String> names, List<String> more) {
        return Stream.concat(names.stream(), more.stream()).toList();
    }

    String module() {
        return module;
    }

    boolean isRoom(String room) {
        return targets.containsKey(room);
    }

    /** {@code internal.sqlite} for the package {@code io.livestore4j.internal.sqlite}. */
    String roomOf(String packageName) {
        return packageName.equals(rootPackage) ? ROOT : packageName.substring(rootPackage.length() + 1);
    }

    /** What the import needs a door to and has none; empty if it may stay. */
    Optional<String> closedDoor(String room, String className, Source.Import imported) {
        Optional<String> target = isOurs(imported) ? roomTarget(room, imported) : libraryTarget(imported);
        List<String> open = targets.getOrDefault(room + "/" + className, targets.getOrDefault(room, List.of()));
        return target.filter(name -> open.stream().noneMatch(door -> leadsTo(door, name)));
    }

    private boolean isOurs(Source.Import imported) {
        return isIn(imported.packageName(), rootPackage);
    }

    private Optional<String> roomTarget(String room, Source.Import imported) {
        String target = roomOf(imported.packageName());
        if (target.equals(room)) {
            return Optional.empty();
        }
        String classTarget = target + "/" + imported.className();
        boolean needsItsOwn = isRoom(classTarget) || imported.className().equals("*");
        return Optional.of(target.equals(ROOT) && needsItsOwn ? classTarget : target);
    }

    private static Optional<String> libraryTarget(Source.Import imported) {
        String name = imported.name();
        Optional<String> guarded =
                GUARDED.stream().filter(library -> isIn(name, library)).findFirst();
        boolean free = name.startsWith("java.") || isIn(name, FREE_LIBRARY);
        return guarded.isPresent() || free ? guarded : Optional.of(name);
    }

    private boolean leadsTo(String door, String target) {
        if (door.endsWith(".*")) {
            return isIn(target, door.substring(0, door.length() - 2));
        }
        return isRoom(door) ? door.equals(target) : isIn(target, door);
    }

    /** Whether a package or class name is the package {@code parent} or lies in it. */
    static boolean isIn(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}

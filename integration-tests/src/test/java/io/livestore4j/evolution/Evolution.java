package io.livestore4j.evolution;

import io.livestore4j.evolution.Release.Column;
import io.livestore4j.evolution.Release.Family;
import io.livestore4j.evolution.Release.Field;
import io.livestore4j.evolution.Release.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes the next version of an app by changes that are allowed, and counts them. */
final class Evolution {

    /** Keeps the sources of the last version short enough to compile fast. */
    private static final int FAMILIES_MAX = 6;

    private static final int CHANGES_MAX = 3;

    /** What may change from one version to the next. */
    enum Change {
        EVENT_ADDED,
        FIELD_ADDED,
        FIELD_RENAMED,
        FIELD_REMOVED_IN_NEW_VERSION,
        FIELD_RETYPED_IN_NEW_VERSION,
        FIELD_NEEDED_IN_NEW_VERSION,
        CONSTANT_ADDED,
        CASE_ADDED,
        COLUMN_ADDED,
        COLUMN_REMOVED,
        MATERIALIZER_CHANGED
    }

    private final Random random;
    private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
    private int names;

    Evolution(Random random) {
        this.random = random;
    }

    Map<Change, Integer> counts() {
        return counts;
    }

    Release next(Release now) {
        Release next = new Release(now.number() + 1, now.families(), now.colors(), now.shapes());
        for (int i = 1 + random.nextInt(CHANGES_MAX); i > 0; i--) {
            next = changed(next);
        }
        return next;
    }

    private Release changed(Release release) {
        Change change = Change.values()[random.nextInt(Change.values().length)];
        Family family = release.families().get(random.nextInt(release.families().size()));
        Optional<Release> next = switch (change) {
            case EVENT_ADDED ->
                Optional.of(Family.born(release.families().size()))
                        .filter(born -> born.number() < FAMILIES_MAX)
                        .map(release::with);
            case CONSTANT_ADDED ->
                Optional.of(new Release(
                        release.number(), release.families(), plus(release.colors(), name("C")), release.shapes()));
            case CASE_ADDED ->
                Optional.of(new Release(
                        release.number(), release.families(), release.colors(), plus(release.shapes(), name("S"))));
            default -> changed(family, change).map(release::with);
        };
        next.ifPresent(done -> counts.merge(change, 1, Integer::sum));
        return next.orElse(release);
    }

    private Optional<Family> changed(Family family, Change change) {
        List<Field> fields = family.latest().fields();
        return switch (change) {
            case FIELD_ADDED -> Optional.of(family.withLatest(plus(fields, field(false))));
            case FIELD_RENAMED -> one(fields).map(field -> family.withLatest(replaced(fields, field, renamed(field))));
            case FIELD_REMOVED_IN_NEW_VERSION -> one(fields).map(field -> family.withNext(without(fields, field)));
            case FIELD_RETYPED_IN_NEW_VERSION ->
                one(fields).map(field -> family.withNext(replaced(fields, field, retyped(field))));
            case FIELD_NEEDED_IN_NEW_VERSION -> Optional.of(family.withNext(plus(fields, field(true))));
            case COLUMN_ADDED -> Optional.of(family.with(plus(family.columns(), new Column(name("c"), kind()))));
            case COLUMN_REMOVED -> one(family.columns()).map(column -> family.with(without(family.columns(), column)));
            case MATERIALIZER_CHANGED -> Optional.of(family.materializedAnew());
            default -> throw new IllegalArgumentException(change + " is not of a family.");
        };
    }

    private Field field(boolean needed) {
        return new Field(name("f"), Optional.empty(), kind(), needed);
    }

    private Field renamed(Field field) {
        return new Field(name("f"), Optional.of(field.stored().orElse(field.name())), field.kind(), field.needed());
    }

    private Field retyped(Field field) {
        Kind other = Kind.values()[(field.kind().ordinal() + 1) % Kind.values().length];
        return new Field(field.name(), field.stored(), other, field.needed());
    }

    private Kind kind() {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    /** Never one that was there before. */
    private String name(String prefix) {
        names++;
        return prefix + names;
    }

    private <T> Optional<T> one(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static <T> List<T> plus(List<T> all, T more) {
        List<T> next = new ArrayList<>(all);
        next.add(more);
        return next;
    }

    private static <T> List<T> without(List<T> all, T less) {
        List<T> next = new ArrayList<>(all);
        next.remove(less);
        return next;
    }

    private static <T> List<T> replaced(List<T> all, T old, T by) {
        List<T> next = new ArrayList<>(all);
        next.set(all.indexOf(old), by);
        return next;
    }
}

package io.livestore4j.processor.lock;

import io.livestore4j.processor.lock.LockedSchema.LockedEnum;
import io.livestore4j.processor.lock.LockedSchema.LockedEvent;
import io.livestore4j.processor.lock.LockedSchema.LockedRecord;
import io.livestore4j.processor.lock.LockedSchema.LockedSealed;
import io.livestore4j.processor.lock.LockedSchema.LockedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much of a schema is not locked, and free to change: events, and what was added to those that are.
 *
 * @param cases records of sealed interfaces
 */
public record Unlocked(long events, long fields, long constants, long cases) {

    /** @param now what an update would lock */
    public static Unlocked of(LockedSchema locked, LockedSchema now) {
        Unlocked unlocked = new Unlocked(missing(locked.events(), now.events()), 0, 0, 0);
        for (Map.Entry<String, LockedEvent> event : locked.events().entrySet()) {
            LockedEvent other = now.events().get(event.getKey());
            unlocked = other == null
                    ? unlocked
                    : unlocked.with(missing(event.getValue().fields(), other.fields()), 0, 0);
        }
        for (Map.Entry<String, LockedType> type : locked.types().entrySet()) {
            unlocked = unlocked.withType(type.getValue(), now.types().get(type.getKey()));
        }
        return unlocked;
    }

    private Unlocked withType(LockedType old, LockedType now) {
        if (old instanceof LockedRecord before && now instanceof LockedRecord after) {
            return with(missing(before.fields(), after.fields()), 0, 0);
        }
        if (old instanceof LockedEnum before && now instanceof LockedEnum after) {
            long added = after.constants().stream()
                    .filter(constant -> !before.constants().contains(constant))
                    .count();
            return with(0, added, 0);
        }
        return old instanceof LockedSealed before && now instanceof LockedSealed after
                ? with(0, 0, missing(before.cases(), after.cases()))
                : this;
    }

    private Unlocked with(long moreFields, long moreConstants, long moreCases) {
        return new Unlocked(events, fields + moreFields, constants + moreConstants, cases + moreCases);
    }

    private static long missing(Map<String, ?> locked, Map<String, ?> now) {
        return now.keySet().stream().filter(name -> !locked.containsKey(name)).count();
    }

    private long total() {
        return events + fields + constants + cases;
    }

    public boolean isNone() {
        return total() == 0;
    }

    public boolean isOne() {
        return total() == 1;
    }

    /** Such as {@code 2 events and 1 field}. */
    public String display() {
        List<String> counts = new ArrayList<>();
        add(counts, events, "event");
        add(counts, fields, "field");
        add(counts, constants, "constant");
        add(counts, cases, "record");
        int last = counts.size() - 1;
        return last < 1
                ? String.join("", counts)
                : String.join(", ", counts.subList(0, last)) + " and " + counts.get(last);
    }

    private static void add(List<String> counts, long count, String word) {
        if (count > 0) {
            counts.add(count + " " + word + (count == 1 ? "" : "s"));
        }
    }
}

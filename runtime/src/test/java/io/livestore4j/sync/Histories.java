package io.livestore4j.sync;

import io.livestore4j.sync.MergePayload.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Events in short form, behind a confirmed history of some length. A word is an event, numbered after the one before:
 *
 * <pre>
 *   A      synced, by this client     X:2     with 2 for its argument
 *   u      client-only                X@5     has the number 5
 *   H W-Z  synced, by another client  X@5<3   and the parent 3
 * </pre>
 */
final class Histories {

    private static final Pattern WORD = Pattern.compile("([A-Za-z])(?::([^@]+))?(?:@(\\d+)(?:<(\\d+))?)?");

    private final long head;

    private Histories(long head) {
        this.head = head;
    }

    /** A store and a backend that have {@code head} events in common, all of them {@code H}. */
    static Histories at(long head) {
        return new Histories(head);
    }

    static SyncEvent event(long number, String name, String args) {
        String author = "HWXYZ".contains(name) ? "other" : "us";
        return new SyncEvent(number, number - 1, name, args, author, "s1");
    }

    /** A confirmed event; {@code H}. */
    static @Nullable SyncEvent confirmed(long number) {
        return number == 0 ? null : event(number, "H", args("0"));
    }

    /** Each text is a commit. */
    MergeState pending(String... commits) {
        List<PendingEvent> pending = new ArrayList<>();
        long last = head;
        for (int i = 0; i < commits.length; i++) {
            for (String word : words(commits[i])) {
                boolean clientOnly = Character.isLowerCase(word.charAt(0));
                SyncEvent event = event(word, clientOnly ? last - 1 : last);
                pending.add(new PendingEvent(i + 1, clientOnly, event));
                last = event.number();
            }
        }
        return new MergeState(head, confirmed(head), 0, pending);
    }

    Upstream upstream(String events) {
        return new Upstream(events(events), false);
    }

    /** The first chunk of a connection. */
    Upstream resumed(String events) {
        return new Upstream(events(events), true);
    }

    private List<SyncEvent> events(String words) {
        List<SyncEvent> events = new ArrayList<>();
        long last = head;
        for (String word : words(words)) {
            SyncEvent event = event(word, last);
            events.add(event);
            last = event.number();
        }
        return events;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static SyncEvent event(String word, long before) {
        Matcher parts = WORD.matcher(word);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no event: " + word);
        }
        long number = parts.group(3) == null ? before + 1 : Long.parseLong(parts.group(3));
        SyncEvent event = event(number, parts.group(1), args(parts.group(2) == null ? "0" : parts.group(2)));
        long parent = parts.group(4) == null ? number - 1 : Long.parseLong(parts.group(4));
        return new SyncEvent(number, parent, event.name(), event.args(), event.clientId(), event.sessionId());
    }

    private static String args(String value) {
        return "{\"n\":" + value + "}";
    }

    /** The word of an event without its number. */
    static String word(SyncEvent event) {
        String value = event.args().replaceAll("^\\{\"n\":|}$", "");
        return value.equals("0") ? event.name() : event.name() + ":" + value;
    }
}

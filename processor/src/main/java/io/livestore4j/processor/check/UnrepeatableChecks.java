package io.livestore4j.processor.check;

import io.livestore4j.processor.model.Unrepeatable;
import java.util.List;

/** What is said of bodies that differ from run to run. */
public final class UnrepeatableChecks {

    private UnrepeatableChecks() {}

    public static List<Problem> of(List<Unrepeatable> found) {
        return found.stream().map(UnrepeatableChecks::problem).toList();
    }

    private static Problem problem(Unrepeatable found) {
        return switch (found.cause()) {
            case CLOCK -> differs(found, "tells the time", "Put the time into the event.");
            case CHANCE ->
                differs(found, "is chance", "Draw before the commit, and put what was drawn into the event.");
            case IDENTITY ->
                differs(found, "makes another one each time", "Make it before the commit, and put it into the event.");
            case OUTSIDE ->
                differs(
                        found,
                        "reaches outside of the log and the state",
                        "Do it before the commit, and put what is needed into the event.");
            case OUTPUT ->
                ProblemKind.UNREPEATABLE.at(
                        found.origin(),
                        "%s writes again at each rebuild and rebase, and on each client, for a materializer runs there, too. Do"
                                + " it after the commit.",
                        found.what());
            case SETTINGS ->
                differs(
                        found,
                        "depends on the settings of the machine",
                        "Name the locale, such as Locale.ROOT, the character set or the time zone.");
            case HASH_ORDER ->
                ProblemKind.HASH_ORDER.at(
                        found.origin(),
                        "The elements of %s come in no set order, so that clients may come to different states. Sort them, or use a"
                                + " List, LinkedHashSet or TreeMap.",
                        found.what());
        };
    }

    private static Problem differs(Unrepeatable found, String fact, String cure) {
        return ProblemKind.UNREPEATABLE.at(
                found.origin(),
                "%s %s, but a materializer must do the same at each rebuild and on each client. %s",
                found.what(),
                fact,
                cure);
    }
}

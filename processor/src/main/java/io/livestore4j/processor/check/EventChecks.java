package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with an event by itself. */
public final class EventChecks {

    /** It stands in every row of the log. */
    static final int NAME_LENGTH_MAX = 128;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]+");

    private static final List<String> RESERVED = List.of("livestore.", "livestore_", "__livestore");

    private EventChecks() {}

    public static List<Problem> of(EventModel event) {
        List<Problem> problems =
                new ArrayList<>(TypeChecks.ofRecord(event.type(), "Event", ProblemKind.EVENT_NOT_RECORD));
        event.nameAt().flatMap(EventChecks::name).ifPresent(problems::add);
        event.declared().ifPresent(declared -> problems.addAll(declared(event, declared)));
        if (event.type().isRecord()) {
            event.components().forEach(component -> problems.addAll(ComponentChecks.ofJson(component)));
            problems.addAll(StoredNameChecks.of(event.components()));
        }
        return List.copyOf(problems);
    }

    private static Optional<Problem> name(At<String> name) {
        if (!NAME.matcher(name.value()).matches() || name.value().length() > NAME_LENGTH_MAX) {
            return Optional.of(ProblemKind.EVENT_NAME_ILLEGAL.at(
                    name.origin(),
                    "Event name \"%s\" is not allowed. Use letters, digits, \".\", \"_\" and \"-\", from 1 to %d of"
                            + " them.",
                    name.value(),
                    NAME_LENGTH_MAX));
        }
        return RESERVED.stream()
                .filter(prefix -> SqlNameChecks.key(name.value()).startsWith(prefix))
                .findFirst()
                .map(prefix -> ProblemKind.EVENT_NAME_RESERVED.at(
                        name.origin(),
                        "Event name \"%s\" is reserved: those with \"%s\" belong to LiveStore. Choose another.",
                        name.value(),
                        prefix));
    }

    private static List<Problem> declared(EventModel event, Declared declared) {
        List<Problem> problems = new ArrayList<>();
        if (declared.targets().size() != 1) {
            problems.add(ProblemKind.MATERIALIZER_TARGETS.at(
                    declared.origin(),
                    "The materializer of event %s names %s of insert, update and delete. Name exactly one, or write"
                            + " a method.",
                    event.ref(),
                    declared.targets().isEmpty() ? "none" : declared.targets().size()));
        }
        version(declared.version()).ifPresent(problems::add);
        return problems;
    }

    static Optional<Problem> version(At<Integer> version) {
        return Optional.of(version)
                .filter(at -> at.value() < 1)
                .map(at -> ProblemKind.VERSION_TOO_LOW.at(
                        at.origin(), "The version of a materializer is %d. Versions count from 1.", at.value()));
    }
}

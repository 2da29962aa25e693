package io.livestore4j.processor.check;

import io.livestore4j.processor.model.Origin;

/**
 * A mistake of the user's.
 *
 * @param origin what is to be changed
 * @param message the subject, the fact and the cure
 */
public record Problem(ProblemKind kind, Origin origin, String message) {

    /** As it is shown, such as {@code [LS-020] Table "todo" has no @Id component. …}. */
    public String text() {
        return "[" + kind.code() + "] " + message;
    }

    /** The same at another place. */
    public Problem at(Origin other) {
        return new Problem(kind, other, message);
    }
}

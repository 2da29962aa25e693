package io.livestore4j;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A commit that could not stay when events of other clients came before it, that the backend refuses, or that fails in a
 * new version of the app. It was set aside
 * as a whole, nobody else has seen it, and it waits for an answer: {@link LiveStore#retry}, {@link LiveStore#replaceWith} or {@link
 * LiveStore#discard}. An immutable value.
 *
 * @param commitId what {@link Receipt#commitId} had said
 * @param events its events, without those that this version of the app cannot read
 */
public record Conflict<E>(long commitId, List<E> events, Reason reason) {

    public Conflict {
        events = List.copyOf(events);
    }

    /** Why a commit was set aside. */
    public sealed interface Reason {}

    /**
     * One of its events could not be materialized again.
     *
     * @param code of the error, such as {@code LS-R02}
     * @param message what happened, for people
     */
    public record Failed(String code, String message) implements Reason {}

    /**
     * The backend's rules refuse one of its events.
     *
     * @param code the backend's, for programs
     * @param message the backend's, for people
     */
    public record Refused(String code, String message) implements Reason {}

    /** It had touched rows of earlier commits that were set aside. Retrying the last of those retries it too. */
    public record DependsOn(Set<Long> commits) implements Reason {

        public DependsOn {
            commits = Collections.unmodifiableSet(new TreeSet<>(commits)); // sorted, so that it always prints the same
        }
    }
}

package io.livestore4j.sync;

/** How a backend answers a push. A push that gets no answer may have been taken or not. */
public sealed interface PushOutcome {

    /** The batch has its place in the order, and will come with the pull. */
    record Accepted() implements PushOutcome {}

    /** Other events came first; nothing was taken. They come with the pull. */
    record ServerAhead(long head) implements PushOutcome {}

    /**
     * The backend's rules refuse an event; nothing was taken.
     *
     * @param index of the event within the batch
     * @param code for programs
     * @param reason for people
     */
    record Refused(int index, String code, String reason) implements PushOutcome {}
}

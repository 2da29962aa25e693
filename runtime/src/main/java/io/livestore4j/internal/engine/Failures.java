package io.livestore4j.internal.engine;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.LiveStoreException;
import io.livestore4j.MaterializerFailed;
import io.livestore4j.StorageFailed;
import io.livestore4j.StoreUnreadable;
import io.livestore4j.internal.sqlite.SqliteFailure;

/** Says a failure in the user's words: which event, what happened, what to do. */
final class Failures {

    private Failures() {}

    /** What happened, without what to do. */
    static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof LiveStoreException && cause instanceof RuntimeException first) {
            return reason(first);
        }
        return failure instanceof SqliteFailure sqlite ? sqlite.reason() : String.valueOf(failure.getMessage());
    }

    /** A failure while {@code event} was materialized. */
    static LiveStoreException ofEvent(String event, RuntimeException cause) {
        if (cause instanceof SqliteFailure failure) {
            return ofStatement(event, failure);
        }
        if (cause instanceof NullReturned) {
            return new MaterializerFailed(
                    fact(event, cause) + ". Nothing was committed. Return List.of() to change nothing.", cause);
        }
        return new MaterializerFailed(
                fact(event, cause)
                        + ". Nothing was committed. A materializer must accept every event of its type: fix it.",
                cause);
    }

    /** What happened to {@code event}, through its own fault, without what to do. */
    static String fact(String event, RuntimeException cause) {
        if (cause instanceof NullReturned) {
            return "The materializer of " + event + " returned " + cause.getMessage();
        }
        return cause instanceof SqliteFailure failure
                ? "Event " + event + " breaks a rule of the state: " + failure.reason()
                : "The materializer of " + event + " threw " + open(cause.toString());
    }

    /** A sentence to go on with: what others throw may or may not end with a full stop. */
    static String open(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static LiveStoreException ofStatement(String event, SqliteFailure failure) {
        return switch (failure.kind()) {
            case CONSTRAINT ->
                new ConstraintViolated(
                        fact(event, failure)
                                + ". Nothing was committed. Query before you commit, or catch this and tell the user.",
                        failure);
            case SQL ->
                new MaterializerFailed(
                        "The materializer of " + event + " used SQL that SQLite refuses: " + failure.getMessage()
                                + ". Nothing was committed. Fix the materializer.",
                        failure);
            case BUSY, FULL, DAMAGED, ENVIRONMENT -> ofEnvironment(failure);
        };
    }

    static StorageFailed ofEnvironment(SqliteFailure failure) {
        return new StorageFailed(
                "SQLite could not write: " + failure.reason()
                        + ". What was not acknowledged is undone. Check space, rights and the disk, then try again.",
                failure);
    }

    /** The disk failed where a commit becomes final: only what the file holds when it is opened again can tell. */
    static StorageFailed ofUnknownOutcome(SqliteFailure failure) {
        return new StorageFailed(
                "SQLite failed while it ended a transaction: " + failure.reason()
                        + ". Close the store and open it again: the last commit is then there as a whole or not at all.",
                failure);
    }

    static LiveStoreException ofOpen(EngineOptions options, SqliteFailure failure) {
        String store = "Store \"" + options.storeId() + "\" cannot be opened: " + failure.reason();
        if (failure.kind() == SqliteFailure.Kind.DAMAGED) {
            return new StoreUnreadable(
                    store + ". The file is damaged or no SQLite file. Restore a backup, or move the file away.",
                    failure);
        }
        return new StorageFailed(store + ". Check the directory's rights and the disk's space.", failure);
    }

    static LiveStoreException ofQuery(SqliteFailure failure) {
        if (!failure.isTheStatements()) {
            return new StorageFailed(
                    "SQLite could not read: " + failure.reason() + ". Check rights and the disk, then try again.",
                    failure);
        }
        return failure.ofQuery();
    }
}

package io.livestore4j.internal.live;

/** Decides whether the rows of one commit can have changed the answer of one query. In doubt it says yes. */
@FunctionalInterface
interface Interest {

    boolean wokenBy(Changes changes);
}

package io.livestore4j.internal.live;

import io.livestore4j.internal.state.RowChange;

/** Decides whether a changed row can have changed the answer of one query. In doubt it says yes. */
@FunctionalInterface
interface Interest {

    boolean wokenBy(RowChange change);
}

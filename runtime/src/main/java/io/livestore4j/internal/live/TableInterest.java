package io.livestore4j.internal.live;

import io.livestore4j.Query;
import java.util.Set;

/** Wakes for every changed row of the tables that the query reads. */
record TableInterest(Set<String> tables) implements Interest {

    static TableInterest of(Query<?> query) {
        return new TableInterest(query.tables());
    }

    @Override
    public boolean wokenBy(Changes changes) {
        return changes.touchAnyOf(tables);
    }
}

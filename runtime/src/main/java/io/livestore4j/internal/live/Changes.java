package io.livestore4j.internal.live;

import io.livestore4j.internal.state.RowChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The row changes of one commit by the SQL name of their table. */
record Changes(Map<String, List<RowChange>> byTable) {

    static Changes of(List<RowChange> changes) {
        Map<String, List<RowChange>> byTable = new HashMap<>();
        for (RowChange change : changes) {
            byTable.computeIfAbsent(change.tableName(), name -> new ArrayList<>())
                    .add(change);
        }
        return new Changes(byTable);
    }

    boolean touchAnyOf(Set<String> tables) {
        for (String table : tables) {
            if (byTable.containsKey(table)) {
                return true;
            }
        }
        return false;
    }
}

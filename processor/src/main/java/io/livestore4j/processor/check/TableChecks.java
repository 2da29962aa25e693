package io.livestore4j.processor.check;

import io.livestore4j.processor.model.TableModel;
import java.util.List;

public final class TableChecks {

    private TableChecks() {}

    public static List<Problem> of(TableModel table) {
        return List.of();
    }
}

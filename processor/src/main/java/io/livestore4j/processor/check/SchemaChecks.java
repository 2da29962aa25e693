package io.livestore4j.processor.check;

import io.livestore4j.processor.model.SchemaModel;
import java.util.List;

public final class SchemaChecks {

    private SchemaChecks() {}

    public static List<Problem> of(SchemaModel schema) {
        return List.of();
    }
}

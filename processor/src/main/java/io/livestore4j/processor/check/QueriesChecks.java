package io.livestore4j.processor.check;

import io.livestore4j.processor.model.QueriesModel;
import io.livestore4j.processor.model.QueryModel;
import io.livestore4j.processor.sql.CheckedSql;
import io.livestore4j.processor.sql.PreparedQuery;
import io.livestore4j.processor.sql.SqlAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class QueriesChecks {

    private QueriesChecks() {}

    public record Result(List<Problem> problems, Map<QueryModel, PreparedQuery> prepared) {}

    public static Result of(QueriesModel queries) {
        Map<QueryModel, PreparedQuery> prepared = new LinkedHashMap<>();
        try (CheckedSql sql = CheckedSql.over(queries.tables().orElse(List.of()))) {
            for (QueryModel query : queries.queries()) {
                SqlAnswer answer = sql.ask(query.sql().orElseThrow().value());
                if (answer instanceof SqlAnswer.Accepted accepted) {
                    prepared.put(query, accepted.query());
                } else {
                    throw new IllegalStateException(answer.toString());
                }
            }
        }
        return new Result(List.of(), prepared);
    }
}

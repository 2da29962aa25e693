package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.QueryModel;
import io.livestore4j.processor.sql.FullScan;
import java.util.List;

/** What an index would spare: no mistakes, but notes. */
final class ScanChecks {

    private ScanChecks() {}

    static List<Problem> of(QueryModel query, At<String> sql, List<FullScan> scans) {
        return scans.stream()
                .map(scan -> ProblemKind.FULL_SCAN.at(
                        sql.origin(),
                        "Query %s reads all rows of table \"%s\" each time, for no index serves its condition on \"%s\":"
                                + " %s. If there will be many, add @Index(columns = \"%s\") to %s.",
                        query.name(),
                        scan.table().sqlName(),
                        scan.column().sqlName(),
                        String.join("; ", scan.plan()),
                        scan.column().name(),
                        scan.table().ref()))
                .toList();
    }
}

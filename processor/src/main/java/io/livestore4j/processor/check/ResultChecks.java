package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.QueriesModel;
import io.livestore4j.processor.model.QueryModel;
import io.livestore4j.processor.model.ResultModel;
import io.livestore4j.processor.model.ResultModel.Cardinality;
import io.livestore4j.processor.model.ResultModel.RecordRows;
import io.livestore4j.processor.model.ResultModel.SingleValues;
import io.livestore4j.processor.model.Scalar;
import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.sql.PreparedQuery;
import io.livestore4j.processor.sql.PreparedQuery.ResultColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the columns of a query's result fit what its method answers. */
final class ResultChecks {

    /** What else an integer column can be read as, without losing anything. */
    private static final Map<Scalar, Set<Scalar>> WIDER = Map.of(
            Scalar.SHORT, Set.of(Scalar.BYTE),
            Scalar.INT, Set.of(Scalar.BOOLEAN, Scalar.BYTE, Scalar.SHORT),
            Scalar.LONG, Set.of(Scalar.BOOLEAN, Scalar.BYTE, Scalar.SHORT, Scalar.INT),
            Scalar.DOUBLE, Set.of(Scalar.BYTE, Scalar.SHORT, Scalar.INT, Scalar.LONG, Scalar.FLOAT));

    private final QueriesModel queries;
    private final QueryModel query;
    private final At<String> sql;
    private final PreparedQuery prepared;
    private final List<Problem> problems = new ArrayList<>();

    private ResultChecks(QueriesModel queries, QueryModel query, At<String> sql, PreparedQuery prepared) {
        this.queries = queries;
        this.query = query;
        this.sql = sql;
        this.prepared = prepared;
    }

    /** Of the result's type alone. */
    static List<Problem> ofType(QueryModel query) {
        if (query.result() instanceof SingleValues single
                && single.cardinality() == Cardinality.FIRST
                && single.value().nullable()) {
            return List.of(ProblemKind.RESULT_UNSUPPORTED.at(
                    query.origin(),
                    "Query %s returns an Optional of a @Nullable %s, but an Optional holds no null. Return a record"
                            + " with a @Nullable component.",
                    query.name(),
                    single.value().javaName()));
        }
        return query.result() instanceof RecordRows rows
                ? rows.components().stream()
                        .flatMap(component -> ComponentChecks.of("Component", component).stream())
                        .toList()
                : List.of();
    }

    /** Nothing is known of the columns where SQLite could not be asked. */
    static List<Problem> of(QueriesModel queries, QueryModel query, At<String> sql, PreparedQuery prepared) {
        if (prepared.columns().isEmpty()) {
            return List.of();
        }
        ResultChecks checks = new ResultChecks(queries, query, sql, prepared);
        checks.result(query.result());
        return checks.problems;
    }

    private void result(ResultModel result) {
        if (result instanceof RecordRows rows) {
            rows.components().stream()
                    .filter(component -> component.type().isSupported())
                    .forEach(component -> named(rows.type(), component));
        } else if (result instanceof SingleValues single) {
            single(single.value());
        }
    }

    private void single(ComponentModel value) {
        if (prepared.columns().size() == 1) {
            fits(
                    "The result of query " + query.name(),
                    value,
                    prepared.columns().get(0),
                    sql.origin());
            return;
        }
        problems.add(ProblemKind.RESULT_COMPONENT_UNKNOWN.at(
                sql.origin(),
                "Query %s answers a single %s per row, but its SQL has %d columns: %s. Select one, or answer a record.",
                query.name(),
                value.type().javaName(),
                prepared.columns().size(),
                labels()));
    }

    private void named(TypeRef record, ComponentModel component) {
        Origin origin = isOwn(record) ? component.origin() : sql.origin();
        List<ResultColumn> columns = prepared.named(component.name());
        if (columns.isEmpty()) {
            problems.add(ProblemKind.RESULT_COMPONENT_UNKNOWN.at(
                    origin,
                    "Component %s of %s is no column of query %s. %s Name the column with AS.",
                    component.name(),
                    record,
                    query.name(),
                    Suggestions.cure(
                            component.name(),
                            prepared.columns().stream().map(ResultColumn::label).toList())));
        } else if (columns.size() > 1) {
            problems.add(ProblemKind.RESULT_COMPONENT_UNKNOWN.at(
                    sql.origin(),
                    "Component %s of %s could be %d columns of query %s: %s. Name all but one otherwise with AS.",
                    component.name(),
                    record,
                    columns.size(),
                    query.name(),
                    columns.stream().map(ResultColumn::label).collect(Collectors.joining(", "))));
        } else {
            fits("Component " + component.name() + " of " + record, component, columns.get(0), origin);
        }
    }

    /** A record of another file may serve other queries too, so that the mistake is rather in the SQL. */
    private boolean isOwn(TypeRef record) {
        TypeRef own = queries.ref();
        return record.packageName().equals(own.packageName())
                && record.simpleNames().get(0).equals(own.simpleNames().get(0));
    }

    private void fits(String subject, ComponentModel component, ResultColumn column, Origin origin) {
        String label = column.label();
        if (!isReadable(component.type(), column)) {
            problems.add(ProblemKind.RESULT_DIFFERS.at(
                    origin,
                    "%s has type %s, but column \"%s\" of query %s has type %s. Change one of them, perhaps with CAST.",
                    subject,
                    component.javaName(),
                    label,
                    query.name(),
                    column.source()
                            .map(ColumnModel::component)
                            .map(ComponentModel::javaName)
                            .orElseGet(() -> column.storage().map(Storage::name).orElse(""))));
        } else if (column.nullable() && !component.mayBeNull()) {
            problems.add(ProblemKind.RESULT_NULLABLE.at(
                    origin,
                    "%s has type %s, but column \"%s\" of query %s may be NULL. %s",
                    subject,
                    component.javaName(),
                    label,
                    query.name(),
                    nullableCure(component)));
        }
    }

    /** An Optional holds no null. */
    private String nullableCure(ComponentModel component) {
        boolean optional = query.result() instanceof SingleValues single && single.cardinality() == Cardinality.FIRST;
        return optional
                ? "Exclude it with WHERE … IS NOT NULL, or return a record with a @Nullable component."
                : "Use @Nullable " + component.type().javaName() + ", or coalesce(…) in the SQL.";
    }

    private static boolean isReadable(ValueType type, ResultColumn column) {
        if (column.source().isPresent()) {
            return isReadable(type, column.source().get().type());
        }
        return column.storage()
                .map(storage -> type.storage() == storage && (storage != Storage.TEXT || isText(type, column))
                        || type == Scalar.DOUBLE && storage == Storage.INTEGER)
                .orElse(true);
    }

    /** What does not come from columns of that type alone may have any text, but only String takes that. */
    private static boolean isText(ValueType type, ResultColumn column) {
        return type == Scalar.TEXT || column.texts().stream().allMatch(type::equals);
    }

    private static boolean isReadable(ValueType type, ValueType column) {
        boolean asText = type == Scalar.TEXT && column.storage() == Storage.TEXT;
        boolean wider = type instanceof Scalar scalar
                && column instanceof Scalar source
                && WIDER.getOrDefault(scalar, Set.of()).contains(source);
        return type.equals(column) || asText || wider;
    }

    private String labels() {
        return prepared.columns().stream().map(ResultColumn::label).collect(Collectors.joining(", "));
    }
}

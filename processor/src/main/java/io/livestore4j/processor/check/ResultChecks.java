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
import io.livestore4j.processor.model.ValueType.ListOf;
import io.livestore4j.processor.model.ValueType.MapOf;
import io.livestore4j.processor.model.ValueType.SetOf;
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

    /** The types whose texts functions of SQLite make. */
    private static final Set<ValueType> COMPOSED = Set.of(Scalar.LOCAL_DATE, Scalar.LOCAL_TIME, Scalar.UUID);

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
        if (query.result() instanceof RecordRows rows && rows.components().isEmpty()) {
            return List.of(ProblemKind.RESULT_UNSUPPORTED.at(
                    query.origin(),
                    "Query %s answers with %s, a record without components, which says nothing of a row. Give it"
                            + " components, or answer with a Long and count(*).",
                    query.name(),
                    rows.type()));
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
            Map<Boolean, List<ComponentModel>> isThere = rows.components().stream()
                    .filter(component -> component.type().isSupported())
                    .collect(Collectors.partitioningBy(
                            component -> !prepared.named(component.name()).isEmpty()));
            missing(rows.type(), isThere.get(false));
            isThere.get(true).forEach(component -> named(rows.type(), component));
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

    /** Several are one mistake, most often that of another record, or of too few columns. */
    private void missing(TypeRef record, List<ComponentModel> components) {
        if (components.size() == 1) {
            ComponentModel component = components.get(0);
            problems.add(ProblemKind.RESULT_COMPONENT_UNKNOWN.at(
                    origin(record, component),
                    "Component %s of %s is no column of query %s. %s Name the column with AS.",
                    component.name(),
                    record,
                    query.name(),
                    Suggestions.cure(
                            component.name(),
                            prepared.columns().stream().map(ResultColumn::label).toList())));
        } else if (!components.isEmpty()) {
            problems.add(ProblemKind.RESULT_COMPONENT_UNKNOWN.at(
                    sql.origin(),
                    "Components %s of %s are no columns of query %s, which are %s. Select them too, name columns with"
                            + " AS, or answer with another record.",
                    components.stream().map(ComponentModel::name).collect(Collectors.joining(", ")),
                    record,
                    query.name(),
                    labels()));
        }
    }

    private Origin origin(TypeRef record, ComponentModel component) {
        return isOwn(record) ? component.origin() : sql.origin();
    }

    private void named(TypeRef record, ComponentModel component) {
        List<ResultColumn> columns = prepared.named(component.name());
        if (columns.size() > 1) {
            problems.add(ProblemKind.RESULT_COMPONENT_UNKNOWN.at(
                    sql.origin(),
                    "Component %s of %s could be %d columns of query %s: %s. Name all but one otherwise with AS.",
                    component.name(),
                    record,
                    columns.size(),
                    query.name(),
                    columns.stream().map(ResultColumn::label).collect(Collectors.joining(", "))));
        } else {
            fits(
                    "Component " + component.name() + " of " + record,
                    component,
                    columns.get(0),
                    origin(record, component));
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
        boolean readable = isReadable(component.type(), column);
        if (!readable && isMeantForRows(component)) {
            problems.add(ProblemKind.RESULT_UNSUPPORTED.at(
                    query.origin(),
                    "Query %1$s returns Query<%2$s>, a single %2$s of one row, but column \"%3$s\" holds none. Return"
                            + " Query<List<R>> for all rows, and make of them what you need.",
                    query.name(),
                    component.javaName(),
                    label));
        } else if (!readable) {
            problems.add(ProblemKind.RESULT_DIFFERS.at(
                    origin,
                    "%s has type %s, but column \"%s\" of query %s has type %s. Change one of them%s.",
                    subject,
                    component.javaName(),
                    label,
                    query.name(),
                    column.source()
                            .map(ColumnModel::component)
                            .map(ComponentModel::javaName)
                            .orElseGet(() -> column.storage().map(Storage::name).orElse("")),
                    isCollection(component.type()) ? "" : ", perhaps with CAST"));
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

    /** Whoever asks for a set or a map of rows has missed that a list is the only collection of them. */
    private boolean isMeantForRows(ComponentModel component) {
        boolean one = query.result() instanceof SingleValues single && single.cardinality() == Cardinality.ONE;
        return one && isCollection(component.type());
    }

    private static boolean isCollection(ValueType type) {
        return type instanceof ListOf || type instanceof SetOf || type instanceof MapOf;
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

    /**
     * What does not come from columns of that type alone may have any text, but only String takes that. Of what is
     * composed, such as {@code date(at)} or {@code lower(id)}, each row is looked at when it is read.
     */
    private static boolean isText(ValueType type, ResultColumn column) {
        boolean composed = column.texts().equals(Set.of(Scalar.TEXT));
        return type == Scalar.TEXT
                || composed && COMPOSED.contains(type)
                || column.texts().stream().allMatch(type::equals);
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

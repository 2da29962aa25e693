package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.QueriesModel;
import io.livestore4j.processor.model.QueryModel;
import io.livestore4j.processor.model.ResultModel.Cardinality;
import io.livestore4j.processor.model.ResultModel.UnsupportedResult;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.sql.CheckedSql;
import io.livestore4j.processor.sql.PreparedQuery;
import io.livestore4j.processor.sql.SqlAnswer;
import io.livestore4j.processor.sql.SqlAnswer.Accepted;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with an interface of queries. */
public final class QueriesChecks {

    private final QueriesModel queries;
    private final SqlMode mode;
    private final List<TableModel> tables;
    private final SqlRefusals refusals;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<QueryModel, PreparedQuery> prepared = new LinkedHashMap<>();
    private final Set<QueryModel> deterministic = new HashSet<>();

    private QueriesChecks(QueriesModel queries, SqlMode mode) {
        this.queries = queries;
        this.mode = mode;
        this.tables = queries.tables().orElse(List.of()).stream().distinct().toList();
        this.refusals = new SqlRefusals(queries.schema().value(), tables);
    }

    /**
     * What came of it.
     *
     * @param prepared the queries without problems
     * @param deterministic those of them that answer alike on every client that has the same rows
     */
    public record Outcome(
            List<Problem> problems, Map<QueryModel, PreparedQuery> prepared, Set<QueryModel> deterministic) {}

    public static Outcome of(QueriesModel queries, SqlMode mode) {
        QueriesChecks checks = new QueriesChecks(queries, mode);
        checks.form();
        queries.queries().forEach(checks::signature);
        checks.sql();
        return new Outcome(List.copyOf(checks.problems), checks.prepared, checks.deterministic);
    }

    private void form() {
        problems.addAll(TypeChecks.ofForm(queries.type(), "Queries"));
        if (!queries.type().isInterface()) {
            problems.add(ProblemKind.QUERIES_FORM.at(
                    queries.type().origin(),
                    "Queries %s are declared as %s. Change it to \"interface %s\".",
                    queries.ref(),
                    TypeChecks.withArticle(queries.type().kind()),
                    queries.ref().simpleName()));
        }
        if (queries.type().sealed()) {
            problems.add(ProblemKind.QUERIES_FORM.at(
                    queries.type().origin(),
                    "Queries %s are sealed, so that no generated class can implement them. Remove sealed.",
                    queries.ref()));
        }
        if (queries.tables().isEmpty()) {
            problems.add(ProblemKind.SCHEMA_ENTRY_WRONG.at(
                    queries.schema().origin(),
                    "%s is no schema. Name the interface with @LiveStoreSchema in @Queries.",
                    queries.schema().value()));
        }
    }

    private void signature(QueryModel query) {
        if (query.sql().isEmpty()) {
            problems.add(ProblemKind.QUERIES_FORM.at(
                    query.origin(),
                    "Method %s has no SQL. Annotate it with @Sql, or give it a body with default.",
                    query.name()));
            return;
        }
        if (query.generic()) {
            problems.add(ProblemKind.QUERIES_FORM.at(
                    query.origin(),
                    "Query %s has type parameters, but what it answers must be known. Remove them.",
                    query.name()));
        }
        for (ComponentModel parameter : query.parameters()) {
            problems.addAll(ComponentChecks.of("Parameter", parameter));
        }
        if (query.result() instanceof UnsupportedResult unsupported) {
            problems.add(ProblemKind.RESULT_UNSUPPORTED.at(
                    query.origin(),
                    "Query %s returns %s. It can return Query<List<R>>, Query<Optional<R>> or Query<R>, where R is"
                            + " a visible record, or of a type that a column can have, such as String, Long,"
                            + " LocalDate or an enum.",
                    query.name(),
                    unsupported.javaName()));
        }
        problems.addAll(ResultChecks.ofType(query));
    }

    /** A table that has problems, or the name of another, is left out: they are reported there. */
    private boolean isSound(TableModel table) {
        long namesakes = tables.stream()
                .filter(other -> SqlNameChecks.key(other.sqlName()).equals(SqlNameChecks.key(table.sqlName())))
                .count();
        return namesakes == 1 && TableChecks.isSound(table, mode);
    }

    private void sql() {
        Map<Boolean, List<TableModel>> bySoundness = tables.stream().collect(Collectors.partitioningBy(this::isSound));
        try (CheckedSql sqlite = CheckedSql.over(bySoundness.get(true), mode)) {
            sqlite.missing()
                    .ifPresent(why ->
                            problems.add(TableChecks.unchecked(queries.type().origin(), why)));
            for (QueryModel query : queries.queries()) {
                query.sql().ifPresent(sql -> {
                    if (isAskable(sql, bySoundness.get(false))) {
                        ask(sqlite, query, sql);
                    } else {
                        form(query, sql);
                    }
                });
            }
        }
    }

    /** Whether SQLite knows all that the text can mean. */
    private boolean isAskable(At<String> sql, List<TableModel> unsound) {
        return queries.tables().isPresent()
                && queries.whole()
                && CheckedSql.namedTables(sql.value(), unsound).isEmpty();
    }

    /** What can be said of a query whose tables are not known. */
    private void form(QueryModel query, At<String> sql) {
        try (CheckedSql unchecked = CheckedSql.unchecked()) {
            SqlAnswer answer = unchecked.ask(sql.value(), Set.of());
            if (answer instanceof Refused refused) {
                problems.add(refusals.of(sql, refused));
            } else {
                problems.addAll(parameters(query, sql, ((Accepted) answer).query()));
            }
        }
    }

    private void ask(CheckedSql sqlite, QueryModel query, At<String> sql) {
        SqlAnswer answer = sqlite.ask(sql.value(), givenParameters(query));
        if (answer instanceof Refused refused) {
            problems.add(refusals.of(sql, refused));
            return;
        }
        PreparedQuery accepted = ((Accepted) answer).query();
        Optional<Problem> nameless = nameless(query, accepted);
        if (nameless.isPresent()) {
            problems.add(nameless.get());
            return;
        }
        List<Problem> found = Stream.concat(
                        parameters(query, sql, accepted).stream(),
                        ResultChecks.of(queries, query, sql, accepted).stream())
                .toList();
        problems.addAll(found);
        Optional<Cardinality> rows = query.result().rowCount();
        if (found.isEmpty() && rows.isPresent()) {
            prepared.put(query, accepted);
            if (sqlite.askOrder(sql.value(), rows.get().ofMany()).isEmpty()) {
                deterministic.add(query);
            }
            problems.addAll(ScanChecks.of(query, sql, ((Accepted) answer).scans()));
        }
    }

    /** A class file has no line of the user's, so that it is reported at the interface. */
    private Optional<Problem> nameless(QueryModel query, PreparedQuery accepted) {
        Optional<String> unknown = accepted.parameters().stream()
                .filter(name -> query.parameters().stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .findFirst();
        return query.nameless()
                .filter(owner -> unknown.isPresent())
                .map(owner -> ProblemKind.PARAMETERS_UNNAMED.at(
                        queries.type().origin(),
                        "Query %1$s is inherited from %2$s, whose class file has no names of parameters, so that :%3$s"
                                + " means nothing. Compile %2$s with -parameters, or repeat the query in %4$s.",
                        query.name(),
                        owner,
                        unknown.orElseThrow(),
                        queries.ref()));
    }

    private static Set<String> givenParameters(QueryModel query) {
        return query.parameters().stream()
                .filter(parameter -> !parameter.nullable())
                .map(ComponentModel::name)
                .collect(Collectors.toSet());
    }

    private static List<Problem> parameters(QueryModel query, At<String> sql, PreparedQuery accepted) {
        List<Problem> problems = new ArrayList<>();
        List<String> declared =
                query.parameters().stream().map(ComponentModel::name).toList();
        accepted.parameters().stream()
                .distinct()
                .filter(name -> !declared.contains(name))
                .forEach(name -> problems.add(ProblemKind.SQL_PARAMETER.at(
                        sql.origin(),
                        "SQL uses :%s, but method %s has no parameter of that name. %s",
                        name,
                        query.name(),
                        Suggestions.cure(name, declared))));
        query.parameters().stream()
                .filter(parameter -> !accepted.parameters().contains(parameter.name()))
                .forEach(parameter -> problems.add(ProblemKind.SQL_PARAMETER.at(
                        parameter.origin(),
                        "Parameter %1$s of method %2$s is never used. Write :%1$s in its SQL, or remove it.",
                        parameter.name(),
                        query.name())));
        return problems;
    }
}

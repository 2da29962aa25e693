package io.livestore4j.processor.check;

import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.SqlCall;
import io.livestore4j.processor.model.SqlCall.Binds;
import io.livestore4j.processor.model.SqlCall.Read;
import io.livestore4j.processor.model.SqlCall.Write;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.sql.CheckedSql;
import io.livestore4j.processor.sql.PreparedWrite;
import io.livestore4j.processor.sql.SqlAnswer;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import io.livestore4j.processor.sql.SqlAnswer.Writable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with SQL in the bodies of materializers. */
public final class SqlCallChecks {

    private final SchemaModel schema;
    private final CheckedSql sqlite;
    private final SqlRefusals refusals;
    private final List<Problem> problems = new ArrayList<>();

    private SqlCallChecks(SchemaModel schema, CheckedSql sqlite) {
        this.schema = schema;
        this.sqlite = sqlite;
        this.refusals = new SqlRefusals(schema.ref(), schema.tableModels());
    }

    /** The schema must be without problems. */
    public static List<Problem> of(SchemaModel schema, List<SqlCall> calls, SqlMode mode) {
        if (calls.isEmpty()) {
            return List.of();
        }
        try (CheckedSql sqlite = CheckedSql.over(schema.tableModels(), mode)) {
            SqlCallChecks checks = new SqlCallChecks(schema, sqlite);
            sqlite.missing()
                    .map(why -> TableChecks.unchecked(schema.type().origin(), why))
                    .ifPresent(checks.problems::add);
            calls.forEach(checks::call);
            return checks.problems;
        }
    }

    private void call(SqlCall call) {
        if (call instanceof Read read) {
            sqlite.askOrder(read.text(), read.many())
                    .map(refused -> SqlRefusals.ofRead(At.of(read.text(), read.origin()), refused))
                    .ifPresent(problems::add);
        } else if (call instanceof Write write) {
            write(write);
        }
    }

    private void write(Write write) {
        write.unfit()
                .forEach(unfit -> problems.add(ProblemKind.MUTATION_BINDS.at(
                        unfit.origin(),
                        "A %s has no stored form of its own. Pass what its codec stores, such as a String or a long.",
                        unfit.javaName())));
        if (write.binds() instanceof Binds.NullAlone nothing) {
            problems.add(ProblemKind.MUTATION_BINDS.at(
                    nothing.origin(),
                    "null alone stands in place of all binds. For one bind that is null, write (Object) null."));
        }
        if (write.text().isEmpty()) {
            problems.add(ProblemKind.MUTATION_NOT_CONSTANT.at(
                    write.origin(),
                    "The SQL of a mutation must be a constant, for the compiler to check it. Write it as a literal, and"
                            + " pass with ? what varies; or use the builders of the tables."));
            return;
        }
        At<String> sql = At.of(write.text().get(), write.origin());
        SqlAnswer answer = sqlite.askWrite(sql.value());
        if (answer instanceof Refused refused) {
            problems.add(refusals.ofWrite(sql, refused));
        } else if (answer instanceof Writable writable) {
            written(write, writable.write());
        }
    }

    private void written(Write call, PreparedWrite write) {
        if (call.binds() instanceof Binds.Each binds && binds.count() != write.parameters()) {
            problems.add(ProblemKind.MUTATION_BINDS.at(
                    call.origin(),
                    "This SQL takes %s for its ?, but there are %d. Pass one bind for each ?, in order.",
                    write.parameters() == 1 ? "1 bind" : write.parameters() + " binds",
                    binds.count()));
        }
        if (!write.unfilled().isEmpty()) {
            problems.add(ProblemKind.COLUMN_NOT_FILLED.at(
                    call.origin(),
                    "This SQL inserts into table \"%s\" without %s. List what is missing, or give the table's component"
                            + " a @Default or @Nullable.",
                    write.table(),
                    String.join(", ", write.unfilled())));
        }
        call.event().flatMap(this::event).ifPresent(event -> sides(call, event, write));
    }

    private Optional<EventModel> event(TypeRef type) {
        return schema.events().stream()
                .filter(event -> event.ref().equals(type))
                .findFirst();
    }

    /** A client-only event may read what is synced, but neither may write what the other does. */
    private void sides(Write call, EventModel event, PreparedWrite write) {
        Stream<String> others = event.clientOnly() ? Stream.empty() : write.reads().stream();
        Stream.concat(Stream.of(write.table()), others)
                .flatMap(this::table)
                .filter(table -> table.clientOnly() != event.clientOnly())
                .forEach(table -> problems.add(ProblemKind.CLIENT_ONLY_MIXED.at(
                        call.origin(),
                        "Event %s is %s, but its SQL %s table %s, which is %s. Mark both with @ClientOnly or none.",
                        event.ref(),
                        side(event.clientOnly()),
                        table.sqlName().equals(write.table()) ? "writes" : "reads",
                        table.ref(),
                        side(table.clientOnly()))));
    }

    private Stream<TableModel> table(String sqlName) {
        return schema.tableModels().stream().filter(table -> table.sqlName().equals(sqlName));
    }

    private static String side(boolean clientOnly) {
        return clientOnly ? "client-only" : "synced";
    }
}

package io.livestore4j.processor;

import io.livestore4j.annotations.Table;
import io.livestore4j.processor.check.TableChecks;
import io.livestore4j.processor.emit.TableEmitter;
import io.livestore4j.processor.model.ColumnModel;
import io.livestore4j.processor.model.SqlMode;
import io.livestore4j.processor.model.TableModel;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.read.Resolution;
import io.livestore4j.processor.report.Diagnostics;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** {@code @Table}: the query builder of a record. */
final class TableWork implements Work {

    private final Readers readers;
    private final Output output;
    private final Diagnostics diagnostics;
    private final NestedWork nested;
    private final SqlMode mode;

    TableWork(Readers readers, Output output, Diagnostics diagnostics, NestedWork nested, SqlMode mode) {
        this.readers = readers;
        this.output = output;
        this.diagnostics = diagnostics;
        this.nested = nested;
        this.mode = mode;
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        return Work.annotated(round, Table.class);
    }

    @Override
    public boolean isReady(TypeElement type) {
        return Resolution.ofTable(type);
    }

    @Override
    public void process(TypeElement type) {
        TableModel table = readers.tables().read(type);
        diagnostics.report(TableChecks.of(table, mode));
        output.write(TableEmitter.emit(table));
        nested.reach(table.columns().stream().map(ColumnModel::component));
    }
}

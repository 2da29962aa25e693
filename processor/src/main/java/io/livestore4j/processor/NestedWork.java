package io.livestore4j.processor;

import io.livestore4j.processor.check.NestedChecks;
import io.livestore4j.processor.emit.NestedEmitter;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.read.NestedReader;
import io.livestore4j.processor.report.Diagnostics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** What tables, events and queries hold: the codec of each nested record and sealed interface, once. */
final class NestedWork implements Work {

    private final NestedReader reader;
    private final Output output;
    private final Diagnostics diagnostics;
    private final Set<String> reached = new HashSet<>();
    private final List<String> arrived = new ArrayList<>();

    NestedWork(NestedReader reader, Output output, Diagnostics diagnostics) {
        this.reader = reader;
        this.output = output;
        this.diagnostics = diagnostics;
    }

    /** Puts the nested types of these on the list. */
    void reach(Stream<ComponentModel> components) {
        components
                .map(ComponentModel::type)
                .flatMap(ValueType::all)
                .filter(Nested.class::isInstance)
                .map(type -> ((Nested) type).type().qualifiedName())
                .forEach(this::reach);
    }

    private void reach(String name) {
        if (reached.add(name)) {
            arrived.add(name);
        }
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        List<String> names = List.copyOf(arrived);
        arrived.clear();
        return names.stream();
    }

    @Override
    public boolean isReady(TypeElement type) {
        return true;
    }

    @Override
    public void process(TypeElement type) {
        if (!reader.isToBeGenerated(type)) {
            return;
        }
        NestedModel model = reader.read(type);
        diagnostics.report(NestedChecks.of(model));
        output.write(NestedEmitter.emit(model));
        if (model instanceof OfRecord record) {
            reach(record.components().stream());
        } else if (model instanceof OfSealed sealed) {
            sealed.members().stream()
                    .filter(member -> member.isPlainRecord())
                    .forEach(member -> reach(member.type().ref().qualifiedName()));
        }
    }
}

package io.livestore4j.processor;

import io.livestore4j.annotations.Event;
import io.livestore4j.processor.check.EventChecks;
import io.livestore4j.processor.emit.CodecEmitter;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.read.Readers;
import io.livestore4j.processor.report.Diagnostics;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** {@code @Event}: the codec of a record. */
final class EventWork implements Work {

    private final Readers readers;
    private final Output output;
    private final Diagnostics diagnostics;
    private final NestedWork nested;

    EventWork(Readers readers, Output output, Diagnostics diagnostics, NestedWork nested) {
        this.readers = readers;
        this.output = output;
        this.diagnostics = diagnostics;
        this.nested = nested;
    }

    @Override
    public Stream<String> arrivals(RoundEnvironment round) {
        return Work.annotated(round, Event.class);
    }

    @Override
    public boolean isReady(TypeElement type) {
        return true;
    }

    @Override
    public void process(TypeElement type) {
        EventModel event = readers.events().read(type);
        diagnostics.report(EventChecks.of(event));
        output.write(CodecEmitter.emit(event));
        nested.reach(event.components().stream());
    }
}

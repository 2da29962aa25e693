package io.livestore4j.processor.lock;

import io.livestore4j.processor.lock.LockedSchema.LockedEnum;
import io.livestore4j.processor.lock.LockedSchema.LockedEvent;
import io.livestore4j.processor.lock.LockedSchema.LockedMaterializer;
import io.livestore4j.processor.lock.LockedSchema.LockedRecord;
import io.livestore4j.processor.lock.LockedSchema.LockedSealed;
import io.livestore4j.processor.lock.LockedSchema.LockedType;
import io.livestore4j.processor.lock.LockedSchema.LockedUpcast;
import io.livestore4j.processor.model.At;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.DocumentModel;
import io.livestore4j.processor.model.EventModel;
import io.livestore4j.processor.model.MaterializerModel;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.Sample;
import io.livestore4j.processor.model.UpcastModel;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.WholeSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What of a schema is to be locked. */
public final class SchemaLocks {

    private final LockedSchema before;
    private final WholeSchema whole;
    private final BodyHashes bodies;
    private final Samples samples;

    private SchemaLocks(LockedSchema before, WholeSchema whole, BodyHashes bodies) {
        this.before = before;
        this.whole = whole;
        this.bodies = bodies;
        this.samples = new Samples(whole);
    }

    /** @param before what is locked already, and compatible: its samples stay */
    public static LockedSchema of(LockedSchema before, WholeSchema whole, BodyHashes bodies) {
        return new SchemaLocks(before, whole, bodies).schema();
    }

    /** Those of all locked events, by the names of these. */
    public static List<Sample> samples(LockedSchema schema) {
        return schema.events().entrySet().stream()
                .flatMap(event -> event.getValue().sample().stream().map(json -> new Sample(event.getKey(), json)))
                .toList();
    }

    private LockedSchema schema() {
        Set<String> documents = new HashSet<>(before.documents());
        whole.schema().documentModels().stream().map(DocumentModel::eventName).forEach(documents::add);
        Map<String, LockedEvent> events = new HashMap<>();
        Map<String, LockedMaterializer> materializers = new HashMap<>();
        for (EventModel event : whole.schema().events()) {
            events.put(event.name(), event(event));
            materializer(event).ifPresent(materializer -> materializers.put(event.name(), materializer));
        }
        return new LockedSchema(documents, events, materializers, types());
    }

    private LockedEvent event(EventModel event) {
        Optional<String> old =
                Optional.ofNullable(before.events().get(event.name())).flatMap(LockedEvent::sample);
        return new LockedEvent(
                event.clientOnly(),
                Types.fields(event.components()),
                old.or(() -> samples.of(event)),
                whole.schema().upcastOf(event).flatMap(upcast -> upcast(event, upcast)));
    }

    private Optional<LockedUpcast> upcast(EventModel event, UpcastModel upcast) {
        return whole.schema().events().stream()
                .filter(newer -> newer.ref().equals(upcast.owner()))
                .map(newer -> new LockedUpcast(
                        newer.name(), bodies.of(upcast.origin()).or(() -> oldUpcastBody(event, newer.name()))))
                .findFirst();
    }

    private Optional<String> oldUpcastBody(EventModel event, String newer) {
        return Optional.ofNullable(before.events().get(event.name()))
                .flatMap(LockedEvent::upcast)
                .filter(old -> old.to().equals(newer))
                .flatMap(LockedUpcast::body);
    }

    private Optional<LockedMaterializer> materializer(EventModel event) {
        Optional<Method> method = whole.schema().methodOf(event);
        Optional<MaterializerModel> materializer =
                event.declared().<MaterializerModel>map(declared -> declared).or(() -> method);
        return materializer.map(found -> {
            int version = found.version().value();
            return new LockedMaterializer(
                    version, method.map(Method::origin).flatMap(bodies::of).or(() -> oldBody(event, version)));
        });
    }

    /** A compiler that shows no bodies does not make those forgotten which another one has shown. */
    private Optional<String> oldBody(EventModel event, int version) {
        return Optional.ofNullable(before.materializers().get(event.name()))
                .filter(old -> old.version() == version)
                .flatMap(LockedMaterializer::body);
    }

    private Map<String, LockedType> types() {
        Map<String, LockedType> types = new HashMap<>();
        whole.nested().forEach((ref, model) -> types.put(ref.qualifiedName(), type(model)));
        components()
                .flatMap(component -> component.type().all())
                .filter(EnumOf.class::isInstance)
                .map(EnumOf.class::cast)
                .forEach(enumOf ->
                        types.put(enumOf.type().qualifiedName(), new LockedEnum(Set.copyOf(enumOf.constants()))));
        return types;
    }

    private Stream<ComponentModel> components() {
        Stream<ComponentModel> ofEvents =
                whole.schema().events().stream().flatMap(event -> event.components().stream());
        Stream<ComponentModel> ofNested = whole.nested().values().stream()
                .filter(OfRecord.class::isInstance)
                .flatMap(record -> ((OfRecord) record).components().stream());
        return Stream.concat(ofEvents, ofNested);
    }

    private static LockedType type(NestedModel model) {
        if (model instanceof OfRecord record) {
            return new LockedRecord(Types.fields(record.components()));
        }
        OfSealed sealed = (OfSealed) model;
        Map<String, String> cases = new HashMap<>();
        for (Member member : sealed.members()) {
            At<String> tag = member.tag();
            cases.put(tag.value(), member.type().ref().qualifiedName());
        }
        return new LockedSealed(sealed.discriminator().value(), cases);
    }
}

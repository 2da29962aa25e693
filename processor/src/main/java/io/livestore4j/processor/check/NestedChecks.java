package io.livestore4j.processor.check;

import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Cycle;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be wrong with a record or a sealed interface that values are made of. */
public final class NestedChecks {

    private NestedChecks() {}

    public static List<Problem> of(NestedModel model) {
        return model instanceof OfRecord record ? ofRecord(record) : ofSealed((OfSealed) model);
    }

    private static List<Problem> ofRecord(OfRecord record) {
        List<Problem> problems = new ArrayList<>();
        record.components().forEach(component -> problems.addAll(ComponentChecks.ofJson(component)));
        problems.addAll(StoredNameChecks.of(record.components()));
        record.cycle().ifPresent(cycle -> problems.add(cycle(record, cycle)));
        return problems;
    }

    private static Problem cycle(OfRecord record, Cycle cycle) {
        return ProblemKind.RECURSIVE.at(
                cycle.origin(),
                "%s holds itself (%s), so that a value could be nested without end. Let it hold the key of the other,"
                        + " or name a codec with @UseCodec.",
                record.ref(),
                cycle.types().stream().map(TypeRef::toString).collect(Collectors.joining(" → ")));
    }

    private static List<Problem> ofSealed(OfSealed sealed) {
        List<Problem> problems = new ArrayList<>();
        String field = sealed.discriminator().value();
        if (field.isBlank()) {
            problems.add(ProblemKind.DISCRIMINATOR.at(
                    sealed.discriminator().origin(),
                    "The discriminator of %s has no name. Give it one, such as \"kind\", or remove the annotation.",
                    sealed.ref()));
        }
        Map<String, Member> tags = new HashMap<>();
        for (Member member : sealed.members()) {
            problems.addAll(TypeChecks.ofForm(member.type(), "Record"));
            if (!member.type().isRecord()) {
                problems.add(ProblemKind.DISCRIMINATOR.at(
                        member.type().origin(),
                        "%s belongs to %s, whose values are stored as records, but it is declared as %s. Make it a"
                                + " record, or name a codec for %s with @UseCodec.",
                        member.type().ref(),
                        sealed.ref(),
                        TypeChecks.withArticle(member.type().kind()),
                        sealed.ref()));
                continue;
            }
            member.codec()
                    .ifPresent(codec -> problems.add(ProblemKind.NO_EFFECT.at(
                            codec,
                            "@UseCodec of %s has no effect in %2$s, whose records are stored with the field that tells"
                                    + " them apart. Remove it, or name a codec for %2$s.",
                            member.type().ref(),
                            sealed.ref())));
            if (member.tag().value().isBlank()) {
                problems.add(ProblemKind.DISCRIMINATOR.at(
                        member.tag().origin(),
                        "%s has no name in JSON. Give it one, such as \"%s\", or remove @TypeName.",
                        member.type().ref(),
                        member.type().ref().simpleName()));
                continue;
            }
            Member first = tags.putIfAbsent(member.tag().value(), member);
            if (first != null) {
                problems.add(ProblemKind.DISCRIMINATOR.at(
                        member.tag().origin(),
                        "%s is named \"%s\" in JSON, which is already the name of %s in %s. Give it another with"
                                + " @TypeName.",
                        member.type().ref(),
                        member.tag().value(),
                        first.type().ref(),
                        sealed.ref()));
            } else if (member.components().contains(field)) {
                problems.add(ProblemKind.DISCRIMINATOR.at(
                        member.type().origin(),
                        "%s has a component %2$s, but the field \"%2$s\" says which record of %3$s it is. Rename the"
                                + " component, or choose another field with @Discriminator on %3$s.",
                        member.type().ref(),
                        field,
                        sealed.ref()));
            }
        }
        return problems;
    }
}

package io.livestore4j.processor.lock;

import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.lock.LockedSchema.LockedEnum;
import io.livestore4j.processor.lock.LockedSchema.LockedRecord;
import io.livestore4j.processor.lock.LockedSchema.LockedSealed;
import io.livestore4j.processor.lock.LockedSchema.LockedType;
import io.livestore4j.processor.model.ComponentModel;
import io.livestore4j.processor.model.NestedModel;
import io.livestore4j.processor.model.NestedModel.Member;
import io.livestore4j.processor.model.NestedModel.OfRecord;
import io.livestore4j.processor.model.NestedModel.OfSealed;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.ValueType;
import io.livestore4j.processor.model.ValueType.EnumOf;
import io.livestore4j.processor.model.ValueType.Nested;
import io.livestore4j.processor.model.WholeSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether values of a type are stored as those of a locked one. Classes are compared by what they hold, so that they may be
 * renamed; what is wrong in one of them is reported there, once.
 */
final class TypeComparison {

    private final LockedSchema locked;
    private final WholeSchema whole;
    private final FieldComparison fields;
    private final Consumer<Problem> problems;

    /** The pairs of classes that have been compared. */
    private final Set<String> seen = new HashSet<>();

    TypeComparison(LockedSchema locked, WholeSchema whole, FieldComparison fields, Consumer<Problem> problems) {
        this.locked = locked;
        this.whole = whole;
        this.fields = fields;
        this.problems = problems;
    }

    boolean fit(TypeText type, ComponentModel now) {
        return now.asText() ? Types.text(now).equals(type) : fit(type, now.type(), now.origin());
    }

    private boolean fit(TypeText type, ValueType now, Origin origin) {
        ValueType stored = now.stored();
        if (type.referred().isPresent()) {
            return Optional.ofNullable(locked.types().get(type.referred().get()))
                    .filter(found -> fit(type.referred().get(), found, stored, origin))
                    .isPresent();
        }
        List<ValueType> arguments = Types.arguments(stored);
        boolean fits = Types.text(stored).name().equals(type.name())
                && arguments.size() == type.arguments().size();
        for (int i = 0; fits && i < arguments.size(); i++) {
            fits = fit(type.arguments().get(i), arguments.get(i), origin);
        }
        return fits;
    }

    private boolean fit(String name, LockedType type, ValueType now, Origin origin) {
        boolean isNew = Types.referred(now)
                .filter(ref -> seen.add(name + " " + ref.qualifiedName()))
                .isPresent();
        if (type instanceof LockedEnum old && now instanceof EnumOf enumOf) {
            if (isNew) {
                constants(old, enumOf, origin);
            }
            return true;
        }
        Optional<NestedModel> model = now instanceof Nested nested ? whole.nested(nested.type()) : Optional.empty();
        if (type instanceof LockedRecord old && model.orElse(null) instanceof OfRecord record) {
            if (isNew) {
                fields.compare(FieldComparison.Owner.of(record), old.fields(), record.components());
            }
            return true;
        }
        if (type instanceof LockedSealed old && model.orElse(null) instanceof OfSealed sealed) {
            if (isNew) {
                cases(old, sealed);
            }
            return true;
        }
        return false;
    }

    private void constants(LockedEnum old, EnumOf now, Origin origin) {
        List<String> gone = old.sortedConstants().stream()
                .filter(constant -> !now.constants().contains(constant))
                .toList();
        List<String> added = now.constants().stream()
                .filter(constant -> !old.constants().contains(constant))
                .toList();
        if (!gone.isEmpty()) {
            problems.accept(ProblemKind.VALUE_REMOVED.at(
                    origin,
                    "Enum %s was released with %s, which events in the log may hold, but now lacks it. Put it back;"
                            + " mark it @Deprecated if it is no longer to be used.",
                    now.type(),
                    String.join(", ", gone)));
        }
        if (!added.isEmpty()) {
            problems.accept(ProblemKind.VALUE_NEW.at(
                    origin,
                    "Enum %s has %s, which older apps do not know. They pass over events with it until they are"
                            + " upgraded.",
                    now.type(),
                    String.join(", ", added)));
        }
    }

    private void cases(LockedSealed old, OfSealed now) {
        if (!old.discriminator().equals(now.discriminator().value())) {
            problems.accept(ProblemKind.FIELD_RETYPED.at(
                    now.discriminator().origin(),
                    "The records of %1$s were released with the field \"%2$s\" to tell them apart, but now it is"
                            + " \"%3$s\". Write @Discriminator(\"%2$s\").",
                    now.ref(),
                    old.discriminator(),
                    now.discriminator().value()));
        }
        old.cases()
                .forEach((tag, className) -> now.members().stream()
                        .filter(member -> member.tag().value().equals(tag))
                        .findFirst()
                        .ifPresentOrElse(
                                member -> known(old, tag, className, member), () -> gone(tag, className, now)));
        now.members().stream()
                .filter(member -> !old.cases().containsKey(member.tag().value()))
                .filter(member -> !isOld(old, member))
                .forEach(member -> added(member, now));
    }

    /** A class may have a new name, but with one that was released it would be read as what had that. */
    private void known(LockedSealed old, String tag, String className, Member member) {
        String now = member.type().ref().qualifiedName();
        Optional<String> released = old.cases().entrySet().stream()
                .filter(one -> one.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst();
        if (released.isPresent() && !released.get().equals(tag)) {
            problems.accept(ProblemKind.VALUE_REMOVED.at(
                    member.tag().origin(),
                    "Record %1$s was released with the name \"%2$s\" in JSON, but has \"%3$s\" now, which was that of"
                            + " another. Write @TypeName(\"%2$s\"); or if the class is another one, give it a name that"
                            + " was never released.",
                    member.type().ref(),
                    released.get(),
                    tag));
        } else {
            fit(
                    TypeText.reference(className),
                    new Nested(member.type().ref()),
                    member.type().origin());
        }
    }

    /** A record that is known under another name is a mistake of its own. */
    private static boolean isOld(LockedSealed old, Member member) {
        return old.cases().containsValue(member.type().ref().qualifiedName());
    }

    private void gone(String tag, String className, OfSealed now) {
        Optional<Member> renamed = now.members().stream()
                .filter(member -> member.type().ref().qualifiedName().equals(className))
                .findFirst();
        if (renamed.isPresent()) {
            problems.accept(ProblemKind.VALUE_REMOVED.at(
                    renamed.get().tag().origin(),
                    "Record %s was released with the name \"%2$s\" in JSON, but is named \"%3$s\" now. Write"
                            + " @TypeName(\"%2$s\").",
                    renamed.get().type().ref(),
                    tag,
                    renamed.get().tag().value()));
        } else {
            problems.accept(ProblemKind.VALUE_REMOVED.at(
                    now.type().origin(),
                    "%s was released with a record \"%2$s\", which events in the log may hold, but is gone. Put it back,"
                            + " or if it was renamed, write @TypeName(\"%2$s\") on it.",
                    now.ref(),
                    tag));
        }
    }

    private void added(Member member, OfSealed now) {
        problems.accept(ProblemKind.VALUE_NEW.at(
                member.type().origin(),
                "Record \"%s\" of %s is unknown to older apps. They pass over events with it until they are upgraded.",
                member.tag().value(),
                now.ref()));
    }
}

package io.livestore4j.processor.check;

import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.SourceType.Kind;
import java.util.ArrayList;
import java.util.List;

/** Whether something can be generated from a type. */
final class TypeChecks {

    private TypeChecks() {}

    /**
     * @param subject such as {@code Event}
     * @param notRecord the kind of problem if it is no record
     */
    static List<Problem> ofRecord(SourceType type, String subject, ProblemKind notRecord) {
        List<Problem> problems = new ArrayList<>(ofForm(type, subject));
        if (!type.isRecord()) {
            problems.add(notRecord.at(
                    type.origin(),
                    "%1$s %2$s is declared as %3$s, but only a record will do. Change it to \"record %4$s(…)\".",
                    subject,
                    type.ref(),
                    withArticle(type.kind()),
                    type.ref().simpleName()));
        }
        return problems;
    }

    static List<Problem> ofForm(SourceType type, String subject) {
        List<Problem> problems = new ArrayList<>();
        if (!type.visible()) {
            problems.add(ProblemKind.NOT_VISIBLE.at(
                    type.origin(),
                    "%s %s is private, so that generated code cannot name it. Make it package-private or public.",
                    subject,
                    type.ref()));
        }
        if (type.generic()) {
            problems.add(ProblemKind.GENERIC.at(
                    type.origin(),
                    "%s %s has type parameters, but what it holds must be known. Remove them.",
                    subject,
                    type.ref()));
        }
        return problems;
    }

    static String withArticle(Kind kind) {
        return switch (kind) {
            case ENUM, INTERFACE, ANNOTATION -> "an " + kind.word();
            default -> "a " + kind.word();
        };
    }
}

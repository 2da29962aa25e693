package io.livestore4j.processor.check;

import io.livestore4j.processor.model.Misplaced;
import java.util.List;

/** What has no effect should not be there: whoever wrote it believes that it has. */
public final class MisplacedChecks {

    private MisplacedChecks() {}

    public static List<Problem> of(List<Misplaced> annotations) {
        return annotations.stream()
                .map(misplaced -> ProblemKind.NO_EFFECT.at(
                        misplaced.origin(),
                        "@%s has no effect here. It belongs on %s: move or remove it.",
                        misplaced.annotation(),
                        misplaced.place()))
                .toList();
    }
}

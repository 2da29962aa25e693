package io.livestore4j.processor.lock;

import java.util.Arrays;
import java.util.Comparator;

/** The order of names in the file: that of their code points, which no locale and no encoding changes. */
final class CodePoints {

    static final Comparator<String> ORDER =
            Comparator.comparing(text -> text.codePoints().toArray(), Arrays::compare);

    private CodePoints() {}
}

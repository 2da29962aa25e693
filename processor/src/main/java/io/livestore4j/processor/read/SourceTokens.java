package io.livestore4j.processor.read;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tokens of Java source: what is left of it without blanks and comments. */
final class SourceTokens {

    private static final String COMMENT = "(//[^\r\n]*+|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/)";
    private static final String TEXT_BLOCK = "\"\"\"[^\"\\\\]*+(?:(?:\\\\(?s:.)|\"(?!\"\"))[^\"\\\\]*+)*+\"\"\"";
    private static final String TEXT = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final String CHARACTER = "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'";
    private static final String NAME_OR_NUMBER = "\\p{javaJavaIdentifierPart}++";
    private static final String SIGN = "\\S";

    /** Comments and literals first, for each may look as if the other stood in it. */
    private static final Pattern TOKEN =
            Pattern.compile(String.join("|", COMMENT, TEXT_BLOCK, TEXT, CHARACTER, NAME_OR_NUMBER, SIGN));

    private SourceTokens() {}

    static List<String> of(CharSequence source) {
        return TOKEN.matcher(source)
                .results()
                .filter(token -> !isComment(token))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isComment(MatchResult token) {
        return token.start(1) >= 0;
    }
}

package io.livestore4j.house;

/**
 * Java source with comments and the contents of literals blanked out, so that a rule sees only code. Every other
 * character, and every line break, stays where it was.
 */
final class JavaText {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final StringBuilder code;
    private int at;

    private JavaText(String source) {
        this.source = source;
        this.code = new StringBuilder(source.length());
    }

    static String codeOf(String source) {
        return new JavaText(source).scan();
    }

    private String scan() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                blankUntilLineEnd();
            } else if (source.startsWith("/*", at)) {
                blankComment();
            } else if (source.startsWith(TEXT_BLOCK, at)) {
                blankLiteral(TEXT_BLOCK);
            } else if (source.charAt(at) == '"') {
                blankLiteral("\"");
            } else if (source.charAt(at) == '\'') {
                blankLiteral("'");
            } else {
                keep(1);
            }
        }
        return code.toString();
    }

    private void blankUntilLineEnd() {
        while (at < source.length() && source.charAt(at) != '\n') {
            blank();
        }
    }

    private void blankComment() {
        int end = source.indexOf("*/", at + 2);
        int after = end < 0 ? source.length() : end + 2;
        while (at < after) {
            blank();
        }
    }

    private void blankLiteral(String quote) {
        keep(quote.length());
        while (at < source.length() && !source.startsWith(quote, at)) {
            if (source.charAt(at) == '\\') {
                blank();
            }
            blank();
        }
        keep(quote.length());
    }

    private void keep(int count) {
        int after = Math.min(at + count, source.length());
        code.append(source, at, after);
        at = after;
    }

    private void blank() {
        if (at < source.length()) {
            code.append(source.charAt(at) == '\n' ? '\n' : ' ');
            at++;
        }
    }
}

package io.livestore4j.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** No state in static fields: each is final and holds no collection that can change. */
final class StaticRule implements Rule {

    /** A declaration with {@code static} in it, up to its first bracket, equals sign or end. */
    private static final Pattern DECLARATION =
            Pattern.compile("(?<=^|[;{})])([^;{}()=]*\\bstatic\\b[^;{}()=]*)([;{(=])", Pattern.MULTILINE);

    private static final Pattern NO_FIELD = Pattern.compile("\\b(?:class|interface|enum|record|import)\\b");
    private static final Pattern FINAL = Pattern.compile("\\bfinal\\b");

    private static final Pattern CHANGEABLE = Pattern.compile("\\s*(?:"
            + "new\\s+(?:Array(?:List|Deque)|Linked\\w+|HashMap|HashSet|Tree(?:Map|Set)"
            + "|(?:WeakHash|IdentityHash|Enum)Map|PriorityQueue|Vector|Stack|Hashtable|BitSet|Properties"
            + "|StringBuilder|StringBuffer|ThreadLocal|Concurrent\\w+|CopyOnWrite\\w+"
            + "|\\w+BlockingQueue|Atomic\\w+|LongAdder)\\b"
            + "|ThreadLocal\\s*\\.|ConcurrentHashMap\\s*\\.|Collections\\s*\\.\\s*synchronized\\w+"
            + "|EnumSet\\s*\\.|Lists\\s*\\.\\s*new|Maps\\s*\\.\\s*new|Sets\\s*\\.\\s*new)");

    @Override
    public List<Violation> check(Source source) {
        List<Violation> found = new ArrayList<>();
        if (source.isMain()) {
            DECLARATION.matcher(source.body()).results().forEach(declaration -> check(source, declaration, found));
        }
        return found;
    }

    private static void check(Source source, MatchResult declaration, List<Violation> found) {
        String text = declaration.group(1);
        boolean field =
                (declaration.group(2).equals("=") || declaration.group(2).equals(";"))
                        && !NO_FIELD.matcher(text).find();
        if (!field) {
            return;
        }
        String name = text.strip().replaceAll("(?s).*[\\s>\\]]", "");
        int line = source.lineAt(declaration.end(1));
        if (!FINAL.matcher(text).find()) {
            found.add(source.violation(line, "static field '" + name + "' is not final"));
        } else if (CHANGEABLE
                .matcher(source.body())
                .region(declaration.end(), source.body().length())
                .lookingAt()) {
            found.add(source.violation(line, "static field '" + name + "' holds a value that can change"));
        }
    }
}

package io.livestore4j.internal.state;

import io.livestore4j.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the SQL of a mutation may be. Not thread-safe. */
final class MutationRule {

    private static final Pattern WRITE = Pattern.compile("(?:INSERT|UPDATE|DELETE)\\s", Pattern.CASE_INSENSITIVE);

    /** How the names of our own tables begin, which no mutation may touch. */
    private static final Pattern OWN = Pattern.compile("livestore_", Pattern.CASE_INSENSITIVE);

    /** Between the words may be comments too. */
    private static final Pattern OR_ROLLBACK_OR_FAIL = pattern("(?:INSERT|UPDATE)@OR@(?:ROLLBACK|FAIL)\\b");

    /** SQLite takes names in each kind of quotes, those of texts too, and needs no space before them. */
    private static final String QUOTE = "[\"`'\\[\\]]?";

    private static final Pattern TARGET = pattern("(?:INSERT@(?:OR@\\w+@)?INTO|UPDATE(?:@OR@\\w+)?|DELETE@FROM)@?"
            + "(?:!main!@?\\.@?)?!(\\w+)".replace("!", QUOTE));

    private final Set<String> fullTexts;

    /** Compared by identity: mutations of one template share their text, and most come many in a row. */
    private @Nullable String lastChecked;

    MutationRule(List<Table<?>> tables) {
        fullTexts = tables.stream()
                .map(table -> table.definition().fullTextName())
                .flatMap(Optional::stream)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                text.replace("@?", "(?:@)?").replace("@", "(?:\\s|/\\*.*?\\*/|--[^\\n]*+\\n)++"),
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Throws unless it is a write of a user's table: anything else would end the transaction or change what is not state. */
    void check(String sql) {
        if (sql == lastChecked) {
            return;
        }
        if (!WRITE.matcher(sql).lookingAt() || OWN.matcher(sql).find()) {
            throw new IllegalArgumentException(
                    "A mutation is one INSERT, UPDATE or DELETE of a table of the schema: " + sql);
        }
        if (OR_ROLLBACK_OR_FAIL.matcher(sql).lookingAt()) {
            throw new IllegalArgumentException(
                    "OR ROLLBACK would end the store's transaction, OR FAIL would keep half of a"
                            + " mutation. Use OR ABORT, which is the default, OR REPLACE or OR IGNORE: " + sql);
        }
        if (!fullTexts.isEmpty()) {
            checkTarget(sql);
        }
        lastChecked = sql;
    }

    private void checkTarget(String sql) {
        Matcher target = TARGET.matcher(sql);
        if (target.lookingAt() && fullTexts.contains(target.group(1).toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("A full text follows its table by itself, and is never written: " + sql);
        }
    }
}

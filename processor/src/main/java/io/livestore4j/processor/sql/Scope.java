package io.livestore4j.processor.sql;

import io.livestore4j.processor.model.Storage;
import io.livestore4j.processor.sql.Expression.Column;
import io.livestore4j.processor.sql.SelectText.Core;
import io.livestore4j.processor.sql.SelectText.FromItem;
import io.livestore4j.processor.sql.SelectText.Item;
import io.livestore4j.processor.sql.SelectText.Join;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What names mean in a SELECT: columns of its sources, its own aliases, columns of the SELECTs around it.
 *
 * @param outer of the SELECT around it
 */
record Scope(Core core, List<Source> sources, Optional<Scope> outer, Tables tables) {

    /** To SQLite, the row number of any table that has one. */
    private static final Set<String> ROW_NUMBERS = Set.of("rowid", "oid", "_rowid_");

    /** What a name means. */
    sealed interface Meaning {}

    /**
     * A column.
     *
     * @param own whether it is one of this SELECT's sources; else it is of one around it, and so the same for all rows
     * @param key its name, with that of its source
     */
    record Known(boolean own, String key, Optional<Storage> storage) implements Meaning {}

    /** An alias of this SELECT. */
    record Alias(Expression expression) implements Meaning {}

    record Unknown() implements Meaning {}

    static Scope of(Core core, Optional<Scope> outer, Tables tables) {
        ShapeReader reader = new ShapeReader(outer, tables);
        List<Source> sources = core.from().stream().flatMap(reader::read).toList();
        Set<String> aliases = new HashSet<>();
        boolean unique = sources.stream().allMatch(source -> aliases.add(source.alias()));
        return new Scope(
                core, unique ? sources : sources.stream().map(Source::unknown).toList(), outer, tables);
    }

    /** Whether ON says of all rows what it says. */
    boolean isPlain() {
        return core.from().stream()
                .noneMatch(item -> item.join() == Join.RIGHT || !item.nested().isEmpty());
    }

    boolean hasUnknownSource() {
        return sources.stream().anyMatch(source -> !source.isKnown());
    }

    /** What a name means in an expression: first a column, then an alias, then what is around. */
    Meaning meaning(Column column) {
        return column.qualifier().map(qualifier -> qualified(qualifier, column)).orElseGet(() -> bare(column));
    }

    private Meaning qualified(String qualifier, Column column) {
        Optional<Source> source = sources.stream()
                .filter(candidate -> candidate.alias().equals(qualifier))
                .findFirst();
        if (source.isPresent()) {
            return source.get().meaning(column.name());
        }
        boolean hidden = core.from().stream().anyMatch(item -> !item.nested().isEmpty());
        return hidden ? new Unknown() : around(column);
    }

    private Meaning bare(Column column) {
        String name = column.name();
        boolean merged = core.fromItems().anyMatch(FromItem::merged);
        if (merged && !isPlain() || ROW_NUMBERS.contains(name) && sources.size() > 1) {
            return new Unknown();
        }
        Optional<Source> source =
                sources.stream().filter(candidate -> candidate.has(name)).findFirst();
        if (source.isPresent()) {
            return source.get().meaning(name);
        }
        if (hasUnknownSource() || ROW_NUMBERS.contains(name)) {
            return new Unknown();
        }
        return alias(name, core.items()).<Meaning>map(Alias::new).orElseGet(() -> around(column));
    }

    private Meaning around(Column column) {
        Meaning meaning = outer.map(around -> around.meaning(column)).orElseGet(Unknown::new);
        return meaning instanceof Known known ? new Known(false, known.key(), known.storage()) : new Unknown();
    }

    /** What GROUP BY names: the items of the result for numbers, and for aliases that are no columns. */
    List<Expression> groups() {
        return core.groups().stream().map(this::group).toList();
    }

    private Expression group(Expression term) {
        if (term instanceof Column column && meaning(column) instanceof Alias alias) {
            return alias.expression();
        }
        return numbered(term).orElse(term);
    }

    /** The item that a number means; numbers behind a star mean nothing. */
    Optional<Expression> numbered(Expression term) {
        boolean number =
                term instanceof Expression.Literal && term.tokens().text().matches("[1-9]\\d{0,3}");
        int index = number
                ? Integer.parseInt(term.tokens().text()) - 1
                : core.items().size();
        return core.items().stream().limit(index + 1L).anyMatch(Item::isStar)
                        || index >= core.items().size()
                ? Optional.empty()
                : core.items().get(index).expression();
    }

    /** The column of that name among those that a star stands for. */
    Optional<Column> ofStar(Item star, String name) {
        return ofStar(star).stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }

    /** The columns that a star stands for, source by source. */
    List<Column> ofStar(Item star) {
        return sources.stream()
                .filter(source -> star.qualifier().map(source.alias()::equals).orElse(true))
                .flatMap(source -> source.columns().keySet().stream()
                        .sorted()
                        .map(name -> new Column(Tokens.of("`" + source.alias() + "`.`" + name + "`"))))
                .toList();
    }

    /** The expression that goes by that name. */
    static Optional<Expression> alias(String name, List<Item> items) {
        return items.stream()
                .filter(item -> item.alias().filter(name::equals).isPresent())
                .findFirst()
                .flatMap(Item::expression);
    }

    Optional<Storage> storage(Column column) {
        return meaning(column) instanceof Known known ? known.storage() : Optional.empty();
    }

    /**
     * A text that is the same for expressions that are, however they name their columns; nothing for one whose
     * names are not known.
     */
    Optional<String> canonical(Expression expression) {
        if (expression instanceof Column column) {
            return meaning(column) instanceof Known known
                    ? Optional.of((known.own() ? "" : "outer ") + known.key())
                    : Optional.empty();
        }
        boolean select = expression
                .all()
                .anyMatch(part -> part instanceof Expression.Subquery
                        || part instanceof Expression.Exists
                        || part instanceof Expression.Opaque
                        || part instanceof Expression.In in && in.select().isPresent()
                        || part instanceof Expression.Call call && call.window().isPresent());
        boolean known =
                expression.all().allMatch(part -> !(part instanceof Column column) || meaning(column) instanceof Known);
        return select || !known ? Optional.empty() : Optional.of(text(expression));
    }

    private String text(Expression expression) {
        Map<SqlToken, String> columns = new HashMap<>();
        Set<SqlToken> qualifiers = new HashSet<>();
        expression
                .all()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .forEach(column -> {
                    columns.put(column.tokens().last(), canonical(column).orElse(""));
                    column.tokens().list().stream()
                            .limit(column.tokens().size() - 1L)
                            .forEach(qualifiers::add);
                });
        return expression.tokens().list().stream()
                .filter(token -> !qualifiers.contains(token))
                .map(token -> Optional.ofNullable(columns.get(token))
                        .orElseGet(() -> token.kind() == SqlToken.Kind.WORD
                                ? token.text().toLowerCase(Locale.ROOT)
                                : token.text()))
                .collect(Collectors.joining(" "));
    }
}

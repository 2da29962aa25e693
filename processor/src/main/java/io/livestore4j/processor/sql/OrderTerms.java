package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SelectText.Core;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a SELECT is ordered by: expressions, with the items of the result for numbers and aliases. A term with a COLLATE of
 * its own is left out, for to it different texts may be equal.
 */
record OrderTerms(Core core, List<Tokens> terms) {

    static OrderTerms of(Core core, Tokens select) {
        int order = select.find(0, token -> token.is("ORDER"));
        int end = select.find(order, token -> token.is("LIMIT"));
        return of(core, select, order, end);
    }

    /** @param order where ORDER BY stands, or where nothing more does */
    static OrderTerms of(Core core, Tokens tokens, int order, int end) {
        Tokens terms = tokens.between(Math.min(order + 2, end), end);
        return new OrderTerms(
                core,
                terms.split(token -> token.is(",")).stream()
                        .map(OrderTerms::withoutDirection)
                        .filter(term -> !term.isEmpty() && !term.contains(token -> token.is("COLLATE")))
                        .map(term -> meant(core, term))
                        .toList());
    }

    private static Tokens withoutDirection(Tokens term) {
        return term.between(0, term.find(0, token -> token.isAny("ASC", "DESC", "NULLS")));
    }

    /** The item of the result that a number or an alias means; else the term itself. */
    static Tokens meant(Core core, Tokens term) {
        if (term.size() != 1) {
            return term;
        }
        Optional<Tokens> numbered = Stream.of(term.get(0).text())
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::parseInt)
                .filter(number -> number <= core.items().size())
                .map(number -> Nullability.withoutAlias(core.items().get(number - 1)))
                .findFirst();
        return numbered.or(() -> aliased(core, term)).orElse(term);
    }

    private static Optional<Tokens> aliased(Core core, Tokens term) {
        return core.items().stream()
                .filter(item -> Nullability.withoutAlias(item).size() < item.size())
                .filter(item -> item.last().isName() && term.get(0).isName())
                .filter(item -> item.last().name().equals(term.get(0).name()))
                .map(Nullability::withoutAlias)
                .findFirst();
    }

    boolean has(Tokens expression) {
        return terms.stream().anyMatch(term -> text(term).equals(text(expression)));
    }

    /** Whether rows of one place are equal. */
    boolean haveAllItems() {
        return core.items().stream().map(Nullability::withoutAlias).allMatch(this::has);
    }

    /** The columns among them. */
    Stream<Tokens> columns() {
        return terms.stream().filter(Nullability::isColumn);
    }

    private static String text(Tokens expression) {
        return expression.list().stream()
                .map(token -> token.isName() ? token.name() : token.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}

package io.livestore4j.processor.sql;

import io.livestore4j.processor.sql.SqlAnswer.Reason;
import io.livestore4j.processor.sql.SqlAnswer.Refused;
import io.livestore4j.processor.sql.SqlToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the text of a mutation may look like, whatever its names mean. */
final class WriteForm {

    private static final String PLACE = "?";

    private WriteForm() {}

    static Optional<Refused> refuse(Tokens tokens) {
        if (tokens.isEmpty() || !tokens.get(0).isAny("INSERT", "UPDATE", "DELETE")) {
            return refused(
                    Reason.NOT_ONE_WRITE, tokens.isEmpty() ? "" : tokens.get(0).text());
        }
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> refuse(tokens, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refused> refuse(Tokens tokens, int at) {
        SqlToken token = tokens.get(at);
        if (token.kind() == Kind.UNCLOSED) {
            return refused(Reason.OTHER, token.unclosed());
        }
        if (token.is(";")) {
            return refused(Reason.NOT_ONE_WRITE, ";");
        }
        boolean other = token.kind() == Kind.OTHER_PARAMETER && !token.text().equals(PLACE);
        if (other || token.kind() == Kind.PARAMETER) {
            return refused(Reason.FOREIGN_PARAMETER, token.text());
        }
        if (at == 2 && tokens.get(1).is("OR") && token.isAny("ROLLBACK", "FAIL")) {
            return refused(Reason.ENDS_TRANSACTION, token.text());
        }
        if (token.is("RETURNING") && tokens.findLast(last -> last.is("RETURNING")) == at) {
            return refused(Reason.RETURNING, token.text());
        }
        return Functions.isVolatile(tokens, at) ? refused(Reason.FORBIDDEN_FUNCTION, token.text()) : Optional.empty();
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    static int parameters(Tokens tokens) {
        return (int) tokens.list().stream()
                .filter(token -> token.kind() == Kind.OTHER_PARAMETER)
                .count();
    }

    /** The name of the table that is written, or nothing. */
    static Optional<SqlToken> target(Tokens tokens) {
        int at = tokens.find(1, token -> token.isAny("INTO", "FROM"));
        int first =
                tokens.startsWith("UPDATE") ? tokens.size() > 1 && tokens.get(1).is("OR") ? 3 : 1 : at + 1;
        int name = first + 1 < tokens.size() && tokens.get(first + 1).is(".") ? first + 2 : first;
        return name < tokens.size() && tokens.get(name).isName() ? Optional.of(tokens.get(name)) : Optional.empty();
    }

    /** The names of the columns that an INSERT lists; nothing if it lists none, and so fills all. */
    static Optional<List<String>> columns(Tokens tokens) {
        int open = target(tokens).map(name -> tokens.list().indexOf(name) + 1).orElse(tokens.size());
        int list = open + 1 < tokens.size() && tokens.get(open).is("AS") ? open + 2 : open;
        if (tokens.startsWith("INSERT")
                && list < tokens.size()
                && tokens.get(list).is("DEFAULT")) {
            return Optional.of(List.of());
        }
        boolean listed = tokens.startsWith("INSERT")
                && list < tokens.size()
                && tokens.get(list).is("(");
        return listed
                ? Optional.of(tokens.between(list + 1, tokens.closing(list)).list().stream()
                        .filter(SqlToken::isName)
                        .map(SqlToken::name)
                        .toList())
                : Optional.empty();
    }
}

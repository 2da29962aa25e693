package ledger;

import static ledger.AccountTable.ACCOUNT;
import static ledger.AuthorTable.AUTHOR;
import static ledger.LedgerQueriesSql.LEDGER_QUERIES;
import static ledger.WindowTable.WINDOW;

import io.livestore4j.Mutation;
import io.livestore4j.StateReader;
import io.livestore4j.annotations.Materializer;
import io.livestore4j.event.EventMeta;
import java.util.List;

final class LedgerMaterializers {

    private LedgerMaterializers() {}

    /** Reads the lines with SQL that the compiler has checked, and says who closed the account. */
    @Materializer
    static List<Mutation> close(LedgerEvent.AccountClosed event, StateReader state, EventMeta meta) {
        int lines = state.query(LEDGER_QUERIES.lines(event.number())).size();
        String author = "closing of " + event.number() + " with " + lines + " lines";
        return List.of(
                ACCOUNT.update()
                        .set(ACCOUNT.open, false)
                        .set(ACCOUNT.closedAt, event.closedAt())
                        .where(ACCOUNT.number.eq(event.number())),
                AUTHOR.insert(new Author(author, meta.clientId(), meta.number().global())));
    }

    /** Adds to what is there, whatever that is by then. */
    @Materializer
    static List<Mutation> moved(LedgerEvent.AmountMoved event) {
        return List.of(
                Mutation.sql("UPDATE balance SET cents = cents + ? WHERE account = ?", event.cents(), event.to()),
                Mutation.sql("UPDATE balance SET cents = cents - ? WHERE account = ?", event.cents(), event.from()));
    }

    @Materializer
    static void audited(LedgerEvent.Audited event) {
        // Nothing to keep but the event itself.
    }

    @Materializer
    static Mutation resized(LedgerEvent.Screen.WindowResized event) {
        return WINDOW.insert(new Window(event.name(), event.width(), event.height()))
                .orReplace();
    }
}

package ledger;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface LedgerEvent {

    @Event("v1.AccountOpened")
    @Materializer(insert = Account.class)
    record AccountOpened(
            long number,
            String owner,
            double rate,
            boolean open,
            int level,
            long ceiling,
            Kind kind,
            Instant since,
            List<String> tags,
            @Nullable String note,
            @Nullable Double score,
            @Nullable Boolean flagged,
            @Nullable Integer branch,
            @Nullable Long parent,
            @Nullable Kind formerKind,
            @Nullable Instant closedAt,
            @Nullable List<String> remarks)
            implements LedgerEvent {}

    /** Everything else takes its default. */
    @Event("v1.AccountSketched")
    @Materializer(insert = Account.class)
    record AccountSketched(long number, String owner) implements LedgerEvent {}

    @Event("v1.AccountDeleted")
    @Materializer(delete = Account.class)
    record AccountDeleted(long number) implements LedgerEvent {}

    @Event("v1.AccountClosed")
    record AccountClosed(long number, Instant closedAt) implements LedgerEvent {}

    @Event("v1.LineBooked")
    @Materializer(insert = Line.class)
    record LineBooked(long account, int position, String text, long cents) implements LedgerEvent {}

    @Event("v1.LineCorrected")
    @Materializer(update = Line.class)
    record LineCorrected(long cents, int position, long account) implements LedgerEvent {}

    @Event("v1.LineDeleted")
    @Materializer(delete = Line.class)
    record LineDeleted(int position, long account) implements LedgerEvent {}

    @Event("v1.BalanceOpened")
    @Materializer(insert = Balance.class)
    record BalanceOpened(long account, long cents) implements LedgerEvent {}

    @Event("v1.AmountMoved")
    record AmountMoved(long from, long to, long cents) implements LedgerEvent {}

    /** Only of interest as a fact in the log. */
    @Event("v1.Audited")
    record Audited(String by) implements LedgerEvent {}

    /** Events may be grouped. */
    sealed interface Screen extends LedgerEvent {

        @Event("v1.WindowResized")
        @ClientOnly
        record WindowResized(String name, int width, int height) implements Screen {}
    }
}

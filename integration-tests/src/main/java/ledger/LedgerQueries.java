package ledger;

import io.livestore4j.Query;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Queries(LedgerSchema.class)
public interface LedgerQueries {

    record Total(String owner, long lines, @Nullable Long cents) {}

    record Everything(
            long number,
            double rate,
            boolean open,
            int level,
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
            @Nullable List<String> remarks) {}

    @Sql("""
            SELECT a.owner, count(l.position) AS lines, sum(l.cents) AS cents
            FROM account a LEFT JOIN booking_line l ON l.account = a.number
            GROUP BY a.number ORDER BY a.number""")
    Query<List<Total>> totals();

    @Sql("""
            SELECT remarks, closed_at, former_kind, parent, branch, flagged, score, note,
                   tags, since, kind, level, open, rate, number
            FROM account WHERE number = :number""")
    Query<Optional<Everything>> everything(long number);

    @Sql("SELECT count(*) FROM account WHERE kind = :kind AND since >= :since AND open = :open")
    Query<Long> count(Kind kind, Instant since, boolean open);

    @Sql(
            "SELECT owner FROM account WHERE level BETWEEN :low AND :high OR rate > :rate AND level <> :low ORDER BY number")
    Query<List<String>> owners(int low, int high, double rate);

    @Sql("SELECT * FROM booking_line WHERE account = :account ORDER BY position")
    Query<List<Line>> lines(long account);
}

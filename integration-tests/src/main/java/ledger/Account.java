package ledger;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every column type, plain and nullable, with a whole number as its key. */
@Table
@Index(columns = {"owner", "kind"})
@Index(columns = "since")
public record Account(
        @Id long number,
        String owner,
        @Default("0.5") double rate,
        @Default("true") boolean open,
        @Default("-7") int level,
        @Default("9007199254740991") long ceiling,
        @Default("PRIVATE") Kind kind,
        @Default("2026-01-31T12:00:00.000Z") Instant since,
        @Default("[\"new\"]") List<String> tags,
        @Nullable String note,
        @Nullable Double score,
        @Nullable Boolean flagged,
        @Nullable Integer branch,
        @Nullable Long parent,
        @Nullable Kind formerKind,
        @Nullable Instant closedAt,
        @Nullable List<String> remarks) {}

package ledger;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** Who wrote the last closing, as the log says. */
@Table
public record Author(@Id String id, String clientId, long event) {}

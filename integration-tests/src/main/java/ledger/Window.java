package ledger;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** Known to this device alone. */
@Table
@ClientOnly
record Window(@Id String name, int width, int height) {}

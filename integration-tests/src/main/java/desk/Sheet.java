package desk;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** What lies on the desk. */
@Table
public record Sheet(@Id String id, String text) {}

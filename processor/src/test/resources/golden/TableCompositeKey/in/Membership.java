import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** In the unnamed package, package-private, and with names that the generated code uses itself. */
@Table
record Membership(@Id String row, boolean at, @Id int DEFINITION) {}

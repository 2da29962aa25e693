package ledger;

import io.livestore4j.annotations.Check;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.OnDelete;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;

/** A key of two columns, rows that go with their account. */
@Table("booking_line")
public record Line(
        @Id @References(value = Account.class, onDelete = OnDelete.CASCADE)
        long account,

        @Id int position,
        String text,
        @Check("cents <> 0") long cents) {}

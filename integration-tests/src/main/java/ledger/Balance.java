package ledger;

import io.livestore4j.annotations.Check;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** What an account holds; never less than nothing. */
@Table
public record Balance(@Id long account, @Check("cents >= 0") long cents) {

    public Balance {
        if (account < 0) {
            throw new IllegalArgumentException("accounts are counted from 0");
        }
    }
}

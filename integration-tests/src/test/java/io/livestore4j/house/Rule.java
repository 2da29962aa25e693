package io.livestore4j.house;

import java.util.List;

/** One rule of the house, checked file by file. */
interface Rule {

    /** Every violation in the file, in the order of its lines. */
    List<Violation> check(Source source);
}

package shop;

import io.livestore4j.annotations.ClientDocument;
import io.livestore4j.annotations.Default;

/** Names that generated code has too. */
@ClientDocument(value = "odd_things", per = ClientDocument.Per.CLIENT)
record Odd(
        @Default("A") Change get,
        @Default("A") Codec set,
        @Default("1") int old,
        @Default("2") int with,
        @Default("3") long in,
        @Default("4") long out,
        @Default("5") long value,
        @Default("6") double components,
        @Default("ODD") ODD odd) {

    enum Change {
        A
    }

    enum Codec {
        A
    }

    enum ODD {
        ODD
    }
}

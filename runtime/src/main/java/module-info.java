/** The engine and API of LiveStore4j. */
module io.livestore4j.runtime {
    requires java.sql;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.core;
    requires transitive io.reactivex.rxjava3;
    requires transitive org.jspecify;

    exports io.livestore4j;
    exports io.livestore4j.event;
    exports io.livestore4j.schema;
    exports io.livestore4j.sync;
    exports io.livestore4j.table;
}

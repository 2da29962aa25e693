/** What users write on their records, interfaces and methods. Nothing here is read at run time. */
module io.livestore4j.annotations {
    requires static org.jspecify;

    exports io.livestore4j.annotations;
}

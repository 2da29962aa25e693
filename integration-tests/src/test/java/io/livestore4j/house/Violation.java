package io.livestore4j.house;

/** A broken rule, where it is broken and what to do instead. */
record Violation(String path, int line, String message) {

    @Override
    public String toString() {
        return path + ":" + line + ": " + message;
    }
}

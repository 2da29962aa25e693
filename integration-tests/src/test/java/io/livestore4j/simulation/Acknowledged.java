package io.livestore4j.simulation;

import java.util.List;

/** A commit whose receipt the app has got: each of its events as name and arguments. */
record Acknowledged(long commitId, List<String> contents) {

    static Acknowledged of(long commitId, List<LogReader.Entry> entries) {
        return new Acknowledged(
                commitId, entries.stream().map(entry -> plain(entry.content())).toList());
    }

    /** What the backend makes of arguments: other bytes, the same value. */
    static String rewritten(String args) {
        return args.startsWith("{\"") ? "{ " + args.substring(1) : args;
    }

    /** Without what {@link #rewritten} has added. */
    static String plain(String content) {
        return content.replaceFirst(" \\{ \"", " {\"");
    }
}

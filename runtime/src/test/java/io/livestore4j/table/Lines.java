package io.livestore4j.table;

import java.util.List;

/** A list of texts, one per line. */
enum Lines implements TextForm<List<String>> {
    FORM;

    @Override
    public String encode(List<String> value) {
        return String.join("\n", value);
    }

    @Override
    public List<String> decode(String text) {
        if (text.startsWith("[")) {
            throw new IllegalArgumentException("no lines");
        }
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}

package io.livestore4j.processor.lock;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON of a lock file, which has no arrays and no nulls. Each value knows its line, for messages. */
sealed interface LockJson {

    int line();

    /** What it is, for messages. */
    String kind();

    /** The entry that ends each object, so that the lines before it all end with a comma. */
    String END = "~";

    /** An object, without the entry that ends it. */
    record Fields(Map<String, LockJson> values, int line) implements LockJson {

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A string. */
    record Text(String value, int line) implements LockJson {

        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A whole number. */
    record Whole(int value, int line) implements LockJson {

        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record Flag(boolean value, int line) implements LockJson {

        @Override
        public String kind() {
            return "true or false";
        }
    }
}

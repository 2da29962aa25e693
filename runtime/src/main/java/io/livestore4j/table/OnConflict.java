package io.livestore4j.table;

/** What an INSERT does when a key is taken. */
enum OnConflict {
    FAIL("INSERT INTO ", ""),
    REPLACE("INSERT OR REPLACE INTO ", ""),
    /** Not OR IGNORE, which also skips rows that break NOT NULL or a CHECK. */
    IGNORE("INSERT INTO ", " ON CONFLICT DO NOTHING");

    private final String prefix;
    private final String suffix;

    OnConflict(String prefix, String suffix) {
        this.prefix = prefix;
        this.suffix = suffix;
    }

    /** @param rest the column list and the rows */
    String insert(String table, String rest) {
        return prefix + Identifier.quote(table) + rest + suffix;
    }
}

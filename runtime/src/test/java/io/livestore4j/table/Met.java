package io.livestore4j.table;

/** What the queries must have had often enough. */
enum Met {
    JOIN,
    SELF_JOIN,
    LEFT_JOIN_WITH_NULLS,
    GROUP,
    SUBQUERY,
    EXISTS,
    COMPARED,
    UNION,
    NULL_COMPARED,
    DISTINCT,
    AFTER,
    TEXT_MATCH
}

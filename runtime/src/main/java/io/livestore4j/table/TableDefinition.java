package io.livestore4j.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the store must know of a table to create it, to watch it and to tell whether it has changed. An immutable value;
 * generated code builds it.
 */
public final class TableDefinition {

    private final String name;
    private final List<String> keyColumns;
    private final boolean clientOnly;
    private final List<String> createStatements;
    private final List<String> captureTriggers;
    private final @Nullable FullText fullText;

    private TableDefinition(Builder builder) {
        this.name = builder.name;
        this.keyColumns = List.copyOf(builder.keyColumns);
        this.clientOnly = builder.clientOnly;
        this.createStatements = List.copyOf(builder.createStatements);
        this.captureTriggers = List.copyOf(builder.captureTriggers);
        this.fullText = builder.fullText;
    }

    /** Starts the definition of the table with this SQL name. */
    public static Builder named(String name) {
        return new Builder(Identifier.require(name, "a table"));
    }

    /** The SQL name, unquoted. */
    public String name() {
        return name;
    }

    /** The SQL names of the columns of the primary key, in its order. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /** Whether only client-only events may write it. */
    public boolean isClientOnly() {
        return clientOnly;
    }

    /** The SQL name of the table with the words of this one, which triggers keep; empty if it has none. */
    public Optional<String> fullTextName() {
        return Optional.ofNullable(fullText).map(FullText::name);
    }

    /** {@link IllegalStateException} if it has none. */
    FullText fullText() {
        FullText known = fullText;
        if (known == null) {
            throw new IllegalStateException("Table " + Identifier.quote(name)
                    + " cannot be searched by words: call fullText(…) before build().");
        }
        return known;
    }

    /** CREATE TABLE, then its indexes, then what keeps its words. */
    public List<String> createStatements() {
        return createStatements;
    }

    /** The TEMP triggers that report each change of a row, for the writing connection. */
    public List<String> captureTriggers() {
        return captureTriggers;
    }

    /** What a fingerprint of the schema must cover: two tables are the same if these texts are. */
    public String fingerprintInput() {
        return String.join("\n", createStatements);
    }

    @Override
    public String toString() {
        return fingerprintInput();
    }

    /** Collects a definition. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final List<String> keyColumns = new ArrayList<>();
        private final List<String> createStatements = new ArrayList<>();
        private final List<String> captureTriggers = new ArrayList<>();
        private boolean clientOnly;
        private @Nullable FullText fullText;

        private Builder(String name) {
            this.name = name;
        }

        /** The columns of the primary key, in its order. */
        public Builder key(String... columns) {
            keyColumns.addAll(List.of(columns));
            return this;
        }

        /** Only client-only events may write the table. */
        public Builder clientOnly() {
            clientOnly = true;
            return this;
        }

        /**
         * The words of the table are in the FTS5 table {@code name}, whose columns {@code key} hold its key. Both it and the
         * triggers that keep it are made by {@link #create}.
         */
        public Builder fullText(String name, String... key) {
            fullText = new FullText(Identifier.require(name, "a full text"), List.of(key));
            return this;
        }

        /** Adds one statement: CREATE TABLE first, then whatever depends on it. */
        public Builder create(String sql) {
            createStatements.add(sql);
            return this;
        }

        /** Adds one CREATE TEMP TRIGGER. */
        public Builder capture(String sql) {
            captureTriggers.add(sql);
            return this;
        }

        /** {@link IllegalStateException} without a key or a CREATE TABLE. */
        public TableDefinition build() {
            if (keyColumns.isEmpty() || createStatements.isEmpty()) {
                throw new IllegalStateException("Table " + Identifier.quote(name)
                        + " needs a key and a CREATE TABLE: call key(…) and create(…) before build().");
            }
            return new TableDefinition(this);
        }
    }
}

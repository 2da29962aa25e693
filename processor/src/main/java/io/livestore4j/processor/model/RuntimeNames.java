package io.livestore4j.processor.model;

import java.util.List;

/**
 * The classes of the runtime that generated code names and that signatures of users name. The processor does not
 * link to
 * the runtime; a test asks whether each of these exists.
 */
public final class RuntimeNames {

    private static final String ROOT = "io.livestore4j";

    public static final TypeRef LIVE_STORE = TypeRef.of(ROOT, "LiveStore");
    public static final TypeRef STORE = TypeRef.of(ROOT, "Store");
    public static final TypeRef EVENT_BATCH = TypeRef.of(ROOT, "EventBatch");
    public static final TypeRef RECEIPT = TypeRef.of(ROOT, "Receipt");
    public static final TypeRef STORE_OPTIONS = TypeRef.of(ROOT, "StoreOptions");
    public static final TypeRef STORE_IN_USE = TypeRef.of(ROOT, "StoreInUse");
    public static final TypeRef MUTATION = TypeRef.of(ROOT, "Mutation");
    public static final TypeRef QUERY = TypeRef.of(ROOT, "Query");
    public static final TypeRef ROW = TypeRef.of(ROOT, "Row");
    public static final TypeRef ROW_READER = TypeRef.of(ROOT, "RowReader");
    public static final TypeRef STATE_READER = TypeRef.of(ROOT, "StateReader");

    public static final TypeRef CODEC = event("Codec");
    public static final TypeRef EVENT_CODEC = event("EventCodec");
    public static final TypeRef EVENT_META = event("EventMeta");
    public static final TypeRef EVENT_TYPE = event("EventType");
    public static final TypeRef JSON_MISMATCH = event("JsonMismatch");
    public static final TypeRef JSON_READER = event("JsonReader");
    public static final TypeRef JSON_WRITER = event("JsonWriter");
    public static final TypeRef VALUE_CODEC = event("ValueCodec");
    public static final TypeRef VALUE_CODECS = event("ValueCodecs");

    public static final TypeRef DOCUMENT_CHANGE = schema("DocumentChange");
    public static final TypeRef DOCUMENT_KEY = schema("DocumentKey");
    public static final TypeRef DOCUMENT_TYPE = schema("DocumentType");
    public static final TypeRef GENERATED = schema("Generated");
    public static final TypeRef JSON_TEXT = schema("JsonText");
    public static final TypeRef MATERIALIZATION = schema("Materialization");
    public static final TypeRef READ_FROM_SOURCE = schema("ReadFromSource");
    public static final TypeRef STORE_SCHEMA = schema("StoreSchema");

    public static final TypeRef TABLE = table("Table");
    public static final TypeRef CONDITION = table("Condition");
    public static final TypeRef TABLE_DEFINITION = table("TableDefinition");
    public static final TypeRef TEXT_COLUMN = table("TextColumn");
    public static final TypeRef BOOLEAN_COLUMN = table("BooleanColumn");
    public static final TypeRef INT_COLUMN = table("IntColumn");
    public static final TypeRef SMALL_COLUMN = table("SmallColumn");
    public static final TypeRef LONG_COLUMN = table("LongColumn");
    public static final TypeRef DOUBLE_COLUMN = table("DoubleColumn");
    public static final TypeRef INSTANT_COLUMN = table("InstantColumn");
    public static final TypeRef ENUM_COLUMN = table("EnumColumn");
    public static final TypeRef JSON_COLUMN = table("JsonColumn");
    public static final TypeRef ELEMENTS_COLUMN = table("ElementsColumn");
    public static final TypeRef COMPARABLE_COLUMN = table("ComparableColumn");
    public static final TypeRef VALUE_COLUMN = table("ValueColumn");
    public static final TypeRef SQL_TEXT = table("SqlText");
    public static final TypeRef SQL_VALUE = table("SqlValue");
    public static final TypeRef SQL_VALUES = table("SqlValues");
    public static final TypeRef STORAGE_CLASS = table("StorageClass");

    /** All of them, for the test. */
    public static final List<TypeRef> ALL = List.of(
            LIVE_STORE,
            STORE,
            EVENT_BATCH,
            RECEIPT,
            STORE_OPTIONS,
            STORE_IN_USE,
            MUTATION,
            QUERY,
            ROW,
            ROW_READER,
            STATE_READER,
            CODEC,
            EVENT_CODEC,
            EVENT_META,
            EVENT_TYPE,
            JSON_MISMATCH,
            JSON_READER,
            JSON_WRITER,
            VALUE_CODEC,
            VALUE_CODECS,
            DOCUMENT_CHANGE,
            DOCUMENT_KEY,
            DOCUMENT_TYPE,
            GENERATED,
            JSON_TEXT,
            MATERIALIZATION,
            READ_FROM_SOURCE,
            STORE_SCHEMA,
            TABLE,
            CONDITION,
            TABLE_DEFINITION,
            TEXT_COLUMN,
            BOOLEAN_COLUMN,
            INT_COLUMN,
            LONG_COLUMN,
            DOUBLE_COLUMN,
            INSTANT_COLUMN,
            ENUM_COLUMN,
            JSON_COLUMN,
            ELEMENTS_COLUMN,
            SMALL_COLUMN,
            COMPARABLE_COLUMN,
            VALUE_COLUMN,
            SQL_TEXT,
            SQL_VALUE,
            SQL_VALUES,
            STORAGE_CLASS);

    private RuntimeNames() {}

    private static TypeRef event(String name) {
        return TypeRef.of(ROOT + ".event", name);
    }

    private static TypeRef schema(String name) {
        return TypeRef.of(ROOT + ".schema", name);
    }

    private static TypeRef table(String name) {
        return TypeRef.of(ROOT + ".table", name);
    }
}

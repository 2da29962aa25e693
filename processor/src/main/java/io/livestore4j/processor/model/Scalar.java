package io.livestore4j.processor.model;

/** A type that needs no more than its name. */
public enum Scalar implements ValueType {
    TEXT("java.lang", "String", Storage.TEXT),
    BOOLEAN("java.lang", "Boolean", Storage.INTEGER, "boolean"),
    BYTE("java.lang", "Byte", Storage.INTEGER, "byte"),
    SHORT("java.lang", "Short", Storage.INTEGER, "short"),
    INT("java.lang", "Integer", Storage.INTEGER, "int"),
    LONG("java.lang", "Long", Storage.INTEGER, "long"),
    FLOAT("java.lang", "Float", Storage.REAL, "float"),
    DOUBLE("java.lang", "Double", Storage.REAL, "double"),
    CHAR("java.lang", "Character", Storage.TEXT, "char"),
    /** {@code byte[]}, which has no class to name. */
    BLOB("", "byte[]", Storage.BLOB),
    BIG_DECIMAL("java.math", "BigDecimal", Storage.TEXT),
    BIG_INTEGER("java.math", "BigInteger", Storage.TEXT),
    UUID("java.util", "UUID", Storage.TEXT),
    URI("java.net", "URI", Storage.TEXT),
    INSTANT("java.time", "Instant", Storage.TEXT),
    LOCAL_DATE("java.time", "LocalDate", Storage.TEXT),
    LOCAL_TIME("java.time", "LocalTime", Storage.TEXT),
    LOCAL_DATE_TIME("java.time", "LocalDateTime", Storage.TEXT),
    OFFSET_DATE_TIME("java.time", "OffsetDateTime", Storage.TEXT),
    DURATION("java.time", "Duration", Storage.TEXT);

    private final TypeRef type;
    private final Storage storage;
    private final String shortName;

    Scalar(String packageName, String name, Storage storage) {
        this(packageName, name, storage, name);
    }

    Scalar(String packageName, String name, Storage storage, String shortName) {
        this.type = TypeRef.of(packageName, name);
        this.storage = storage;
        this.shortName = shortName;
    }

    /** The class that values have when boxed. */
    public TypeRef type() {
        return type;
    }

    /** The primitive's name, or the class's where there is none. */
    public String shortName() {
        return shortName;
    }

    /**
     * Whether the stored form sorts like the value: of the others columns have no order. UUIDs sort by their texts, as their
     * bytes do, but for {@code compareTo}, which takes the halves for signed.
     */
    public boolean isOrdered() {
        return switch (this) {
            case BLOB, BIG_DECIMAL, BIG_INTEGER, URI, OFFSET_DATE_TIME, DURATION -> false;
            default -> true;
        };
    }

    @Override
    public String javaName() {
        return type.simpleName();
    }

    @Override
    public Storage storage() {
        return storage;
    }
}

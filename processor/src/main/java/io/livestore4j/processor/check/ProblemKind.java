package io.livestore4j.processor.check;

import io.livestore4j.processor.model.Origin;
import java.util.Locale;

/**
 * The mistakes that the processor knows. A code is never used for anything else; {@code docs/errors.md} has all of
 * them.
 */
public enum ProblemKind {
    EVENT_NOT_RECORD(1),
    NOT_VISIBLE(2),
    GENERIC(3),
    EVENT_NAME_TWICE(4),
    EVENT_NAME_ILLEGAL(5),
    EVENT_NAME_RESERVED(6),
    TYPE_UNSUPPORTED(7),
    COLLECTION_RAW(8),
    COLLECTION_WILDCARD(9),
    COLLECTION_ELEMENT(10),
    RECURSIVE(11),
    ARRAY(12),
    TYPE_ABSTRACT(13),
    DISCRIMINATOR(14),
    KEY_TYPE(15),
    DEFAULT_UNREADABLE(16),
    PRIMITIVE_NULLABLE(17),
    OPTIONAL(18),
    TABLE_NOT_RECORD(19),
    TABLE_WITHOUT_ID(20),
    KEY_NULLABLE(21),
    AUTOINCREMENT(22),
    TABLE_NAME_TWICE(23),
    COLUMN_NAME_TWICE(24),
    NAME_RESERVED(25),
    NAME_ILLEGAL(26),
    INDEX_COLUMN_UNKNOWN(27),
    INDEX_TWICE(28),
    REFERENCE_WRONG(29),
    REFERENCE_CYCLE(30),
    CHECK_WRONG(31),
    MATERIALIZER_MISSING(32),
    MATERIALIZER_TWICE(33),
    MATERIALIZER_OF_NO_EVENT(34),
    MATERIALIZER_FORM(35),
    MATERIALIZER_SIGNATURE(36),
    CLIENT_ONLY_MIXED(37),
    TABLE_NOT_LISTED(39),
    SQL_UNKNOWN_NAME(40),
    SQL_PARAMETER(41),
    RESULT_COMPONENT_UNKNOWN(42),
    RESULT_NULLABLE(43),
    NOT_ONE_SELECT(45),
    SQL_REFUSED(46),
    RESULT_UNSUPPORTED(48),
    SCHEMA_ENTRY_WRONG(50),
    SCHEMA_ENTRY_TWICE(51),
    SCHEMA_NOT_INTERFACE(52),
    SCHEMA_WITHOUT_EVENTS(53),
    GENERATED_TWICE(54),
    GENERATED_EXISTS(55),
    VERSION_TOO_LOW(56),
    MAP_KEY(57),
    CODEC_MISSING(58),
    AS_TEXT(59),
    CODEC_DIFFERS(61),
    CODEC_FORM(62),
    NO_EFFECT(66),
    LIMIT(72),
    NULLABLE_FOREIGN(76),
    EVENT_ROOT_NOT_SEALED(78),
    EVENT_WITHOUT_NAME(79),
    COMPONENT_NO_COLUMN(80),
    COLUMN_NOT_FILLED(81),
    COMPONENT_DIFFERS(82),
    KEY_NOT_GIVEN(83),
    MATERIALIZER_TARGETS(84),
    REFERENCE_CROSSES(85),
    QUERIES_FORM(86),
    RESULT_DIFFERS(87),
    OPTION_UNKNOWN(88),
    SQL_UNCHECKED(89),
    SET_NULL_ON_NOT_NULL(90),
    GENERATED_LATE(91),
    DEFAULT_UNCLEAR(92),
    DEFAULT_SQL_WRONG(93),
    INDEX_WHERE_WRONG(94),
    REFERENCE_DEFERRABLE(95),
    REFERENCE_TO_ITSELF(96),
    FULL_TEXT_COMPONENT(97),
    FULL_TEXT_NAME(98),
    FULL_SCAN(99),
    DOCUMENT_NOT_RECORD(100),
    DOCUMENT_WITHOUT_VALUE(101),
    DOCUMENT_VALUE_TWICE(102),
    DOCUMENT_MIXED(103),
    DOCUMENT_NAME_TAKEN(104),
    MUTATION_NOT_CONSTANT(105),
    NOT_ONE_WRITE(106),
    MUTATION_BINDS(107),
    UNORDERED_READ(108),
    BODIES_UNSEEN(109),
    PARAMETERS_UNNAMED(110),
    UNREPEATABLE(111),
    HASH_ORDER(112),
    MATERIALIZER_CHANGED(113),
    MATERIALIZERS_COMPILED(119),
    UPCAST_FORM(120),
    UPCAST_OF_NO_EVENT(121),
    UPCAST_TWICE(122),
    UPCAST_CYCLE(123),
    STORED_NAME(124),
    LOCK_OFF(125),
    LOCK_FILE(126),
    LOCK_BEHIND(127),
    LOCK_UNLOCKED(128),
    EVENT_REMOVED(129),
    CLIENT_ONLY_CHANGED(130),
    EVENT_NAME_REUSED(131),
    FIELD_REMOVED(132),
    FIELD_RETYPED(133),
    FIELD_REQUIRED(134),
    VALUE_REMOVED(135),
    VALUE_NEW(136),
    SCHEMA_MOVED(137),
    INTERNAL(999);

    private final int number;

    ProblemKind(int number) {
        this.number = number;
    }

    /** Such as {@code LS-020}. */
    public String code() {
        return String.format(Locale.ROOT, "LS-%03d", number);
    }

    /** Whether the compilation goes on. */
    public boolean isWarning() {
        return this == SQL_UNCHECKED
                || this == UNREPEATABLE
                || this == HASH_ORDER
                || this == MATERIALIZER_CHANGED
                || this == VALUE_NEW;
    }

    /** Whether SQL that may be wrong was not looked at: an error to who requires that it is. */
    public boolean stopsStrict() {
        return this == SQL_UNCHECKED || this == BODIES_UNSEEN;
    }

    /** Whether it is no mistake, but worth to know; the compilation goes on, but for {@link #stopsStrict}. */
    public boolean isNote() {
        return this == FULL_SCAN
                || this == BODIES_UNSEEN
                || this == MATERIALIZERS_COMPILED
                || this == LOCK_OFF
                || this == LOCK_UNLOCKED;
    }

    /** Whether its text is the same wherever it is found. */
    public boolean isOncePerCompilation() {
        return this == SQL_UNCHECKED || this == LOCK_OFF;
    }

    /** A problem of this kind; the message is a format for {@link String#format}. */
    public Problem at(Origin origin, String message, Object... arguments) {
        return new Problem(this, origin, String.format(Locale.ROOT, message, arguments));
    }
}

package shop;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.DocumentChange;
import io.livestore4j.schema.DocumentKey;
import io.livestore4j.schema.DocumentType;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Client document {@code odd_things}, generated from {@link Odd}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource
final class OddDocument extends DocumentType<Odd> {
    /**
     * The document.
     */
    public static final OddDocument ODD = new OddDocument();

    private OddDocument() {
        super("odd_things", DocumentKey.CLIENT, new Codec());
    }

    /**
     * Sets {@code get}.
     *
     * @param get its new value
     * @return the change, for more of them or for the store
     */
    public Change get(Odd.Change get) {
        return new Change(Map.of()).get(get);
    }

    /**
     * Sets {@code set}.
     *
     * @param set its new value
     * @return the change, for more of them or for the store
     */
    public Change set(Odd.Codec set) {
        return new Change(Map.of()).set(set);
    }

    /**
     * Sets {@code old}.
     *
     * @param old its new value
     * @return the change, for more of them or for the store
     */
    public Change old(int old) {
        return new Change(Map.of()).old(old);
    }

    /**
     * Sets {@code with}.
     *
     * @param with its new value
     * @return the change, for more of them or for the store
     */
    public Change with(int with) {
        return new Change(Map.of()).with(with);
    }

    /**
     * Sets {@code in}.
     *
     * @param in its new value
     * @return the change, for more of them or for the store
     */
    public Change in(long in) {
        return new Change(Map.of()).in(in);
    }

    /**
     * Sets {@code out}.
     *
     * @param out its new value
     * @return the change, for more of them or for the store
     */
    public Change out(long out) {
        return new Change(Map.of()).out(out);
    }

    /**
     * Sets {@code value}.
     *
     * @param value its new value
     * @return the change, for more of them or for the store
     */
    public Change value(long value) {
        return new Change(Map.of()).value(value);
    }

    /**
     * Sets {@code components}.
     *
     * @param components its new value
     * @return the change, for more of them or for the store
     */
    public Change components(double components) {
        return new Change(Map.of()).components(components);
    }

    /**
     * Sets {@code odd}.
     *
     * @param odd its new value
     * @return the change, for more of them or for the store
     */
    public Change odd(Odd.ODD odd) {
        return new Change(Map.of()).odd(odd);
    }

    /**
     * Sets some components of the document and leaves the others.
     */
    public static final class Change extends DocumentChange<Odd> {
        private Change(Map<String, ? extends @Nullable Object> components) {
            super(ODD, components);
        }

        /**
         * Sets {@code get}.
         *
         * @param get its new value
         * @return the change, for more of them or for the store
         */
        public Change get(Odd.Change get) {
            return new Change(with("get", get));
        }

        /**
         * Sets {@code set}.
         *
         * @param set its new value
         * @return the change, for more of them or for the store
         */
        public Change set(Odd.Codec set) {
            return new Change(with("set", set));
        }

        /**
         * Sets {@code old}.
         *
         * @param old its new value
         * @return the change, for more of them or for the store
         */
        public Change old(int old) {
            return new Change(with("old", old));
        }

        /**
         * Sets {@code with}.
         *
         * @param with its new value
         * @return the change, for more of them or for the store
         */
        public Change with(int with) {
            return new Change(with("with", with));
        }

        /**
         * Sets {@code in}.
         *
         * @param in its new value
         * @return the change, for more of them or for the store
         */
        public Change in(long in) {
            return new Change(with("in", in));
        }

        /**
         * Sets {@code out}.
         *
         * @param out its new value
         * @return the change, for more of them or for the store
         */
        public Change out(long out) {
            return new Change(with("out", out));
        }

        /**
         * Sets {@code value}.
         *
         * @param value its new value
         * @return the change, for more of them or for the store
         */
        public Change value(long value) {
            return new Change(with("value", value));
        }

        /**
         * Sets {@code components}.
         *
         * @param components its new value
         * @return the change, for more of them or for the store
         */
        public Change components(double components) {
            return new Change(with("components", components));
        }

        /**
         * Sets {@code odd}.
         *
         * @param odd its new value
         * @return the change, for more of them or for the store
         */
        public Change odd(Odd.ODD odd) {
            return new Change(with("odd", odd));
        }

        @Override
        protected Odd applyTo(Odd old) {
            return new Odd(
                    chosen("get", old.get()),
                    chosen("set", old.set()),
                    chosen("old", old.old()),
                    chosen("with", old.with()),
                    chosen("in", old.in()),
                    chosen("out", old.out()),
                    chosen("value", old.value()),
                    chosen("components", old.components()),
                    chosen("odd", old.odd()));
        }
    }

    private static final class Codec implements ValueCodec<Odd> {
        private static final ValueCodec<Odd.Change> GET = ValueCodecs.enumOf(Odd.Change::valueOf);

        private static final ValueCodec<Odd.Codec> SET = ValueCodecs.enumOf(Odd.Codec::valueOf);

        private static final ValueCodec<Odd.ODD> ODD = ValueCodecs.enumOf(Odd.ODD::valueOf);

        private static final Odd.Change GET_DEFAULT = JsonText.of(GET).decode("\"A\"");

        private static final Odd.Codec SET_DEFAULT = JsonText.of(SET).decode("\"A\"");

        private static final Integer OLD_DEFAULT = JsonText.of(ValueCodecs.INT).decode("1");

        private static final Integer WITH_DEFAULT = JsonText.of(ValueCodecs.INT).decode("2");

        private static final Long IN_DEFAULT = JsonText.of(ValueCodecs.LONG).decode("3");

        private static final Long OUT_DEFAULT = JsonText.of(ValueCodecs.LONG).decode("4");

        private static final Long VALUE_DEFAULT = JsonText.of(ValueCodecs.LONG).decode("5");

        private static final Double COMPONENTS_DEFAULT = JsonText.of(ValueCodecs.DOUBLE).decode("6.0");

        private static final Odd.ODD ODD_DEFAULT = JsonText.of(ODD).decode("\"ODD\"");

        @Override
        public void write(JsonWriter out, Odd value) {
            out.startObject();
            out.field("get", GET, value.get());
            out.field("set", SET, value.set());
            out.field("old", ValueCodecs.INT, value.old());
            out.field("with", ValueCodecs.INT, value.with());
            out.field("in", ValueCodecs.LONG, value.in());
            out.field("out", ValueCodecs.LONG, value.out());
            out.field("value", ValueCodecs.LONG, value.value());
            out.field("components", ValueCodecs.DOUBLE, value.components());
            out.field("odd", ODD, value.odd());
            out.endObject();
        }

        @Override
        public Odd read(JsonReader in) {
            in.startObject();
            Odd.Change get = GET_DEFAULT;
            Odd.Codec set = SET_DEFAULT;
            Integer old = OLD_DEFAULT;
            Integer with = WITH_DEFAULT;
            Long in_ = IN_DEFAULT;
            Long out = OUT_DEFAULT;
            Long value = VALUE_DEFAULT;
            Double components = COMPONENTS_DEFAULT;
            Odd.ODD odd = ODD_DEFAULT;
            while (in.nextField()) {
                switch (in.fieldName()) {
                    case "get" -> get = in.valueOr(GET, get);
                    case "set" -> set = in.valueOr(SET, set);
                    case "old" -> old = in.valueOr(ValueCodecs.INT, old);
                    case "with" -> with = in.valueOr(ValueCodecs.INT, with);
                    case "in" -> in_ = in.valueOr(ValueCodecs.LONG, in_);
                    case "out" -> out = in.valueOr(ValueCodecs.LONG, out);
                    case "value" -> value = in.valueOr(ValueCodecs.LONG, value);
                    case "components" -> components = in.valueOr(ValueCodecs.DOUBLE, components);
                    case "odd" -> odd = in.valueOr(ODD, odd);
                    default -> in.skipValue();
                }
            }
            return new Odd(
                    get,
                    set,
                    old,
                    with,
                    in_,
                    out,
                    value,
                    components,
                    odd);
        }
    }
}

package io.livestore4j.event;

import java.util.function.Function;

/** A value of a user's type, stored as another one. */
record ConvertedCodec<V, S>(Codec<V, S> codec, ValueCodec<S> stored) implements ValueCodec<V> {

    @Override
    public void write(JsonWriter out, V value) {
        out.rounded();
        stored.write(out, converted("encode", codec::encode, value));
    }

    @Override
    public V read(JsonReader in) {
        return converted("decode", codec::decode, stored.read(in));
    }

    private <A, B> B converted(String verb, Function<A, B> conversion, A value) {
        B converted;
        try {
            converted = conversion.apply(value);
        } catch (RuntimeException e) {
            throw new JsonMismatch(codec.getClass().getName() + " cannot " + verb + " a value: " + e, e);
        }
        if (converted == null) {
            throw new JsonMismatch(codec.getClass().getName() + " answered null when asked to " + verb + " a value");
        }
        return converted;
    }
}

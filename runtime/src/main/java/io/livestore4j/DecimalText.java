package io.livestore4j;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The texts of numbers without a fixed size, within limits that hold for writing and reading alike. */
final class DecimalText {

    /** To read or write n digits takes n² steps: these take less than a millisecond. About 9,860 digits. */
    private static final int BITS_MAX = 32_768;

    /** {@link #BITS_MAX} in digits, and some for sign, point, zeros and exponent. */
    private static final int CHARACTERS_MAX = 10_000;

    /** 1E+1000000000 is short, and fills the memory of whoever adds 1 to it. */
    private static final int SCALE_MAX = 10_000;

    private DecimalText() {}

    static String format(BigDecimal value) {
        return inLimits(value).toString();
    }

    static BigDecimal parse(String text) {
        return inLimits(new BigDecimal(readable(text)));
    }

    static String formatInteger(BigInteger value) {
        return inLimits(value).toString();
    }

    static BigInteger parseInteger(String text) {
        BigInteger value = inLimits(new BigInteger(readable(text)));
        if (!value.toString().equals(text)) {
            throw new IllegalArgumentException("A whole number has no plus and no leading zeros");
        }
        return value;
    }

    /** Java takes the digits of every script. */
    private static String readable(String text) {
        if (text.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException(
                    "A number of " + text.length() + " characters is longer than the " + CHARACTERS_MAX + " allowed");
        }
        if (!text.chars().allMatch(character -> character < 0x80)) {
            throw new IllegalArgumentException("A number has digits of ASCII only");
        }
        return text;
    }

    private static BigDecimal inLimits(BigDecimal value) {
        inLimits(value.unscaledValue());
        if (Math.abs((long) value.scale()) > SCALE_MAX) {
            throw new IllegalArgumentException("A number of scale " + value.scale() + " lies outside the ±" + SCALE_MAX
                    + " allowed. Round it, or carry it as text.");
        }
        return value;
    }

    private static BigInteger inLimits(BigInteger value) {
        if (value.bitLength() > BITS_MAX) {
            throw new IllegalArgumentException("A number of " + value.bitLength() + " bits is longer than the "
                    + BITS_MAX + " allowed. Carry it as bytes.");
        }
        return value;
    }
}

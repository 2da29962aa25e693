package io.livestore4j.processor.sql;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The shortest text of a number, in the form of {@link Double#toString}: which writes more digits than needed before Java
 * 19, so that each compiler would generate another text.
 */
final class RealTexts {

    /** That many digits tell every double from its neighbours. */
    private static final int DIGITS_MAX = 17;

    /** Of two digits that would do, and one, Java takes the two that are nearer. */
    private static final int DIGITS_MIN = 2;

    /** From here on, and below the inverse, the exponent is written. */
    private static final int PLAIN_EXPONENT_MAX = 7;

    private static final int PLAIN_EXPONENT_MIN = -3;

    private RealTexts() {}

    /** The value is finite. */
    static String of(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = DIGITS_MAX; digits >= DIGITS_MIN; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            shortest = rounded.doubleValue() == value ? rounded : shortest;
        }
        return text(shortest);
    }

    /** The value is finite. */
    static String of(float value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = DIGITS_MAX; digits >= DIGITS_MIN; digits--) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            shortest = rounded.floatValue() == value ? rounded : shortest;
        }
        return text(shortest);
    }

    private static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0.0";
        }
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= PLAIN_EXPONENT_MIN && exponent < PLAIN_EXPONENT_MAX) {
            return stripped.setScale(Math.max(1, stripped.scale())).toPlainString();
        }
        BigDecimal mantissa = stripped.scaleByPowerOfTen(-exponent);
        return mantissa.setScale(Math.max(1, mantissa.scale())).toPlainString() + "E" + exponent;
    }
}

package io.livestore4j.processor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RealTextsTest {

    private static final long SEED = Long.getLong("livestore.seed", System.nanoTime());

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0",
        "1.0, 1.0",
        "-1.5, -1.5",
        "0.001, 0.001",
        "1.0E-4, 0.0001",
        "9999999.0, 9999999",
        "1.0E7, 1e7",
        "2.0E23, 2e23",
        "4.9E-324, 4.9e-324",
        "1.7976931348623157E308, 1.7976931348623157e308"
    })
    void aDoubleIsWrittenAsShortAsCanBe(String text, double value) {
        assertThat(RealTexts.of(value)).isEqualTo(text);
    }

    @Test
    void everyNumberIsReadBack() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            double real = Double.longBitsToDouble(random.nextLong());
            float single = Float.intBitsToFloat(random.nextInt());
            if (Double.isFinite(real) && Float.isFinite(single)) {
                String text = RealTexts.of(real);
                assertThat(Double.parseDouble(text)).as("seed %d", SEED).isEqualTo(real);
                assertThat(text.length())
                        .as("seed %d", SEED)
                        .isLessThanOrEqualTo(Double.toString(real).length());
                assertThat(Float.parseFloat(RealTexts.of(single)))
                        .as("seed %d", SEED)
                        .isEqualTo(single);
            }
        }
    }
}

package shop;

import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of values, generated from {@link Money}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "note"
)
public final class MoneyJson implements ValueCodec<Money> {
    /**
     * Stateless, thread-safe.
     */
    public static final ValueCodec<Money> CODEC = new MoneyJson();

    private static final ValueCodec<Device.Mode> MODE = ValueCodecs.enumOf(Device.Mode::valueOf);

    private static final String CURRENCY_DEFAULT = JsonText.of(ValueCodecs.TEXT).decode("\"EUR\"");

    private MoneyJson() {
    }

    @Override
    public void write(JsonWriter out, Money value) {
        out.startObject();
        out.field("cents", ValueCodecs.LONG_TEXT, value.cents());
        out.field("currency", ValueCodecs.TEXT, value.currency());
        out.nullableField("note", ValueCodecs.TEXT, value.note());
        out.optionalField("mode", MODE, value.mode());
        out.endObject();
    }

    @Override
    public Money read(JsonReader in) {
        in.startObject();
        Long cents = null;
        String currency = CURRENCY_DEFAULT;
        String note = null;
        Device.Mode mode = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "cents" -> cents = in.value(ValueCodecs.LONG_TEXT);
                case "currency" -> currency = in.value(ValueCodecs.TEXT);
                case "note" -> note = in.value(ValueCodecs.TEXT);
                case "mode" -> mode = in.value(MODE);
                default -> in.skipValue();
            }
        }
        return new Money(
                in.required("cents", cents),
                in.required("currency", currency),
                note,
                Optional.ofNullable(mode));
    }
}

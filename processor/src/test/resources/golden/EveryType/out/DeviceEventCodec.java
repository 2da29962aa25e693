package shop;

import io.livestore4j.event.EventCodec;
import io.livestore4j.event.EventType;
import io.livestore4j.event.JsonReader;
import io.livestore4j.event.JsonWriter;
import io.livestore4j.event.ValueCodec;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/**
 * JSON codec of event {@code v1.DeviceChanged}, generated from {@link DeviceEvent}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "former"
)
public final class DeviceEventCodec implements EventCodec<DeviceEvent> {
    /**
     * Event {@code v1.DeviceChanged}.
     */
    public static final EventType<DeviceEvent> TYPE = new EventType<>(
            "v1.DeviceChanged", DeviceEvent.class, false, new DeviceEventCodec());

    private static final ValueCodec<Device.Mode> MODE = ValueCodecs.enumOf(Device.Mode::valueOf);

    private static final ValueCodec<List<String>> TAGS = ValueCodecs.list(ValueCodecs.TEXT);

    private static final ValueCodec<Set<shop.Label>> LABELS = ValueCodecs.set(ValueCodecs.converted(new LabelCodec(), ValueCodecs.TEXT));

    private static final ValueCodec<Map<Device.Mode, Shape>> SHAPES = ValueCodecs.enumMap(Device.Mode::valueOf, ShapeJson.CODEC);

    private static final ValueCodec<List<Money>> COSTS = ValueCodecs.list(MoneyJson.CODEC);

    private static final ValueCodec<java.util.Map<java.lang.Integer, java.lang.String>> LEVELS = ValueCodecs.converted(new LevelsCodec(), ValueCodecs.list(ValueCodecs.TEXT));

    private static final Integer RETRIES_DEFAULT = JsonText.of(ValueCodecs.INT).decode("5");

    private static final Instant SINCE_DEFAULT = JsonText.of(ValueCodecs.INSTANT).decode("\"2026-01-31T12:00:00.000Z\"");

    private static final Device.Mode MODE_DEFAULT = JsonText.of(MODE).decode("\"ON\"");

    private static final List<String> TAGS_DEFAULT = JsonText.of(TAGS).decode("[]");

    private static final Long TOTAL_DEFAULT = JsonText.of(ValueCodecs.LONG_TEXT).decode("\"12\"");

    private DeviceEventCodec() {
    }

    @Override
    public void write(JsonWriter out, DeviceEvent event) {
        out.field("number", ValueCodecs.LONG_TEXT, event.number());
        out.nullableField("former", ValueCodecs.LONG_TEXT, event.former());
        out.field("retries", ValueCodecs.INT, event.retries());
        out.field("since", ValueCodecs.INSTANT, event.since());
        out.field("mode", MODE, event.mode());
        out.field("tags", TAGS, event.tags());
        out.field("total", ValueCodecs.LONG_TEXT, event.total());
        out.field("patch", ValueCodecs.BLOB, event.patch());
        out.optionalField("discount", ValueCodecs.BIG_DECIMAL, event.discount());
        out.field("labels", LABELS, event.labels());
        out.field("shapes", SHAPES, event.shapes());
        out.field("cost", MoneyJson.CODEC, event.cost());
        out.field("costs", COSTS, event.costs());
        out.field("levels", LEVELS, event.levels());
    }

    @Override
    public DeviceEvent read(JsonReader in) {
        Long number = null;
        Long former = null;
        Integer retries = RETRIES_DEFAULT;
        Instant since = SINCE_DEFAULT;
        Device.Mode mode = MODE_DEFAULT;
        List<String> tags = TAGS_DEFAULT;
        Long total = TOTAL_DEFAULT;
        byte[] patch = null;
        BigDecimal discount = null;
        Set<shop.Label> labels = null;
        Map<Device.Mode, Shape> shapes = null;
        Money cost = null;
        List<Money> costs = null;
        java.util.Map<java.lang.Integer, java.lang.String> levels = null;
        while (in.nextField()) {
            switch (in.fieldName()) {
                case "number" -> number = in.value(ValueCodecs.LONG_TEXT);
                case "former" -> former = in.value(ValueCodecs.LONG_TEXT);
                case "retries" -> retries = in.value(ValueCodecs.INT);
                case "since" -> since = in.value(ValueCodecs.INSTANT);
                case "mode" -> mode = in.value(MODE);
                case "tags" -> tags = in.value(TAGS);
                case "total" -> total = in.value(ValueCodecs.LONG_TEXT);
                case "patch" -> patch = in.value(ValueCodecs.BLOB);
                case "discount" -> discount = in.value(ValueCodecs.BIG_DECIMAL);
                case "labels" -> labels = in.value(LABELS);
                case "shapes" -> shapes = in.value(SHAPES);
                case "cost" -> cost = in.value(MoneyJson.CODEC);
                case "costs" -> costs = in.value(COSTS);
                case "levels" -> levels = in.value(LEVELS);
                default -> in.skipValue();
            }
        }
        return new DeviceEvent(
                in.required("number", number),
                former,
                in.required("retries", retries),
                in.required("since", since),
                in.required("mode", mode),
                in.required("tags", tags),
                in.required("total", total),
                in.required("patch", patch),
                Optional.ofNullable(discount),
                in.required("labels", labels),
                in.required("shapes", shapes),
                in.required("cost", cost),
                in.required("costs", costs),
                in.required("levels", levels));
    }
}

package shop;

import io.livestore4j.Row;
import io.livestore4j.event.ValueCodecs;
import io.livestore4j.schema.Generated;
import io.livestore4j.schema.JsonText;
import io.livestore4j.schema.ReadFromSource;
import io.livestore4j.table.ComparableColumn;
import io.livestore4j.table.ElementsColumn;
import io.livestore4j.table.JsonColumn;
import io.livestore4j.table.SmallColumn;
import io.livestore4j.table.SqlValues;
import io.livestore4j.table.Table;
import io.livestore4j.table.TableDefinition;
import io.livestore4j.table.ValueColumn;
import java.lang.Boolean;
import java.lang.Byte;
import java.lang.Character;
import java.lang.Float;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.Short;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Type-safe access to table {@code device}, generated from {@link Device}.
 */
@Generated("io.livestore4j.processor.LiveStoreProcessor")
@NullMarked
@SuppressWarnings({"all", "deprecation", "removal"})
@ReadFromSource(
        nullable = "shape"
)
public final class DeviceTable extends Table<Device> {
    private static final TableDefinition DEFINITION = TableDefinition.named("device")
            .key("id")
            .create("CREATE TABLE \"device\" (\n"
                    + "    \"id\" TEXT PRIMARY KEY NOT NULL,\n"
                    + "    \"level\" INTEGER NOT NULL,\n"
                    + "    \"port\" INTEGER NOT NULL DEFAULT 7,\n"
                    + "    \"ratio\" REAL NOT NULL,\n"
                    + "    \"grade\" TEXT NOT NULL,\n"
                    + "    \"firmware\" BLOB NOT NULL DEFAULT x'0001',\n"
                    + "    \"price\" TEXT NOT NULL,\n"
                    + "    \"serial\" TEXT NOT NULL,\n"
                    + "    \"home\" TEXT NOT NULL DEFAULT 'https://example.org',\n"
                    + "    \"built\" TEXT NOT NULL,\n"
                    + "    \"opens\" TEXT NOT NULL DEFAULT '08:30:00',\n"
                    + "    \"checked\" TEXT NOT NULL,\n"
                    + "    \"shipped\" TEXT NOT NULL,\n"
                    + "    \"uptime\" TEXT NOT NULL,\n"
                    + "    \"retired\" TEXT,\n"
                    + "    \"refund\" TEXT CHECK (json_valid(\"refund\")),\n"
                    + "    \"matrix\" TEXT NOT NULL CHECK (json_valid(\"matrix\")),\n"
                    + "    \"channels\" TEXT NOT NULL DEFAULT '[1,3]' CHECK (json_valid(\"channels\")),\n"
                    + "    \"prices\" TEXT NOT NULL CHECK (json_valid(\"prices\")),\n"
                    + "    \"modes\" TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(\"modes\")),\n"
                    + "    \"cost\" TEXT NOT NULL CHECK (json_valid(\"cost\")),\n"
                    + "    \"shape\" TEXT CHECK (json_valid(\"shape\")),\n"
                    + "    \"label\" TEXT NOT NULL,\n"
                    + "    \"levels\" TEXT NOT NULL CHECK (json_valid(\"levels\"))\n"
                    + ") STRICT, WITHOUT ROWID")
            .capture("CREATE TEMP TRIGGER \"livestore_device_insert\" AFTER INSERT ON main.\"device\" BEGIN SELECT \"livestore_capture_device\"(0, new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_device_update\" AFTER UPDATE ON main.\"device\" BEGIN SELECT \"livestore_capture_device\"(1, old.\"id\", old.\"level\", old.\"port\", old.\"ratio\", old.\"grade\", old.\"firmware\", old.\"price\", old.\"serial\", old.\"home\", old.\"built\", old.\"opens\", old.\"checked\", old.\"shipped\", old.\"uptime\", old.\"retired\", old.\"refund\", old.\"matrix\", old.\"channels\", old.\"prices\", old.\"modes\", old.\"cost\", old.\"shape\", old.\"label\", old.\"levels\", new.\"id\"); END")
            .capture("CREATE TEMP TRIGGER \"livestore_device_delete\" AFTER DELETE ON main.\"device\" BEGIN SELECT \"livestore_capture_device\"(2, old.\"id\", old.\"level\", old.\"port\", old.\"ratio\", old.\"grade\", old.\"firmware\", old.\"price\", old.\"serial\", old.\"home\", old.\"built\", old.\"opens\", old.\"checked\", old.\"shipped\", old.\"uptime\", old.\"retired\", old.\"refund\", old.\"matrix\", old.\"channels\", old.\"prices\", old.\"modes\", old.\"cost\", old.\"shape\", old.\"label\", old.\"levels\"); END")
            .build();

    /**
     * The table under its own name.
     */
    public static final DeviceTable DEVICE = new DeviceTable("device");

    /**
     * Column {@code id}.
     */
    public final ComparableColumn<UUID> id = ordered("id", SqlValues.UUID);

    /**
     * Column {@code level}.
     */
    public final SmallColumn<Byte> level = small("level", SqlValues.BYTE);

    /**
     * Column {@code port}.
     */
    public final SmallColumn<Short> port = small("port", SqlValues.SHORT);

    /**
     * Column {@code ratio}.
     */
    public final ComparableColumn<Float> ratio = ordered("ratio", SqlValues.FLOAT);

    /**
     * Column {@code grade}.
     */
    public final ComparableColumn<Character> grade = ordered("grade", SqlValues.CHAR);

    /**
     * Column {@code firmware}.
     */
    public final ValueColumn<byte[]> firmware = value("firmware", SqlValues.BLOB);

    /**
     * Column {@code price}.
     */
    public final ValueColumn<BigDecimal> price = value("price", SqlValues.BIG_DECIMAL);

    /**
     * Column {@code serial}.
     */
    public final ValueColumn<BigInteger> serial = value("serial", SqlValues.BIG_INTEGER);

    /**
     * Column {@code home}.
     */
    public final ValueColumn<URI> home = value("home", SqlValues.URI);

    /**
     * Column {@code built}.
     */
    public final ComparableColumn<LocalDate> built = ordered("built", SqlValues.LOCAL_DATE);

    /**
     * Column {@code opens}.
     */
    public final ComparableColumn<LocalTime> opens = ordered("opens", SqlValues.LOCAL_TIME);

    /**
     * Column {@code checked}.
     */
    public final ComparableColumn<LocalDateTime> checked = ordered("checked", SqlValues.LOCAL_DATE_TIME);

    /**
     * Column {@code shipped}.
     */
    public final ValueColumn<OffsetDateTime> shipped = value("shipped", SqlValues.OFFSET_DATE_TIME);

    /**
     * Column {@code uptime}.
     */
    public final ValueColumn<Duration> uptime = value("uptime", SqlValues.DURATION);

    /**
     * Column {@code retired}.
     */
    public final ComparableColumn<@Nullable LocalDate> retired = ordered("retired", SqlValues.LOCAL_DATE);

    /**
     * Column {@code refund}.
     */
    public final JsonColumn<@Nullable Money> refund = json("refund", JsonText.of(MoneyJson.CODEC));

    /**
     * Column {@code matrix}.
     */
    public final ElementsColumn<List<List<Integer>>, List<Integer>> matrix = elements("matrix", JsonText.of(ValueCodecs.list(ValueCodecs.list(ValueCodecs.INT))), JsonText.of(ValueCodecs.list(ValueCodecs.INT)));

    /**
     * Column {@code channels}.
     */
    public final ElementsColumn<Set<Integer>, Integer> channels = elements("channels", JsonText.of(ValueCodecs.set(ValueCodecs.INT)), JsonText.of(ValueCodecs.INT));

    /**
     * Column {@code prices}.
     */
    public final JsonColumn<Map<String, Money>> prices = json("prices", JsonText.of(ValueCodecs.map(MoneyJson.CODEC)));

    /**
     * Column {@code modes}.
     */
    public final JsonColumn<Map<Device.Mode, Boolean>> modes = json("modes", JsonText.of(ValueCodecs.enumMap(Device.Mode::valueOf, ValueCodecs.BOOLEAN)));

    /**
     * Column {@code cost}.
     */
    public final JsonColumn<Money> cost = json("cost", JsonText.of(MoneyJson.CODEC));

    /**
     * Column {@code shape}.
     */
    public final JsonColumn<@Nullable Shape> shape = json("shape", JsonText.of(ShapeJson.CODEC));

    /**
     * Column {@code label}.
     */
    public final ValueColumn<shop.Label> label = value("label", SqlValues.converted(new LabelCodec(), SqlValues.TEXT));

    /**
     * Column {@code levels}.
     */
    public final ValueColumn<java.util.Map<java.lang.Integer, java.lang.String>> levels = value("levels", SqlValues.converted(new LevelsCodec(), SqlValues.json(JsonText.of(ValueCodecs.list(ValueCodecs.TEXT)))));

    private DeviceTable(String alias) {
        super(DEFINITION, alias);
    }

    /**
     * The same table under another name, to join it with itself.
     *
     * @param alias the other name
     * @return a table of the same rows
     */
    public DeviceTable alias(String alias) {
        return new DeviceTable(alias);
    }

    @Override
    protected Device read(Row row, int at) {
        return new Device(
                id.read(row, at),
                level.read(row, at + 1),
                port.read(row, at + 2),
                ratio.read(row, at + 3),
                grade.read(row, at + 4),
                firmware.read(row, at + 5),
                price.read(row, at + 6),
                serial.read(row, at + 7),
                home.read(row, at + 8),
                built.read(row, at + 9),
                opens.read(row, at + 10),
                checked.read(row, at + 11),
                shipped.read(row, at + 12),
                uptime.read(row, at + 13),
                Optional.ofNullable(retired.read(row, at + 14)),
                Optional.ofNullable(refund.read(row, at + 15)),
                matrix.read(row, at + 16),
                channels.read(row, at + 17),
                prices.read(row, at + 18),
                modes.read(row, at + 19),
                cost.read(row, at + 20),
                shape.read(row, at + 21),
                label.read(row, at + 22),
                levels.read(row, at + 23));
    }

    @Override
    protected @Nullable Object[] values(Device row) {
        return new @Nullable Object[] {
                id.encode(row.id()),
                level.encode(row.level()),
                port.encode(row.port()),
                ratio.encode(row.ratio()),
                grade.encode(row.grade()),
                firmware.encode(row.firmware()),
                price.encode(row.price()),
                serial.encode(row.serial()),
                home.encode(row.home()),
                built.encode(row.built()),
                opens.encode(row.opens()),
                checked.encode(row.checked()),
                shipped.encode(row.shipped()),
                uptime.encode(row.uptime()),
                retired.encode(row.retired().orElse(null)),
                refund.encode(row.refund().orElse(null)),
                matrix.encode(row.matrix()),
                channels.encode(row.channels()),
                prices.encode(row.prices()),
                modes.encode(row.modes()),
                cost.encode(row.cost()),
                shape.encode(row.shape()),
                label.encode(row.label()),
                levels.encode(row.levels())};
    }

    @Override
    protected Object key(Device row) {
        return row.id();
    }
}

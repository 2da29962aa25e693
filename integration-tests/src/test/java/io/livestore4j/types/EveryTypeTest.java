package io.livestore4j.types;

import static device.DeviceQueriesSql.DEVICE_QUERIES;
import static device.DeviceTable.DEVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import device.Device;
import device.Device.Mode;
import device.DeviceEvent.DeviceAdded;
import device.DeviceEvent.DeviceChanged;
import device.DeviceEvent.DeviceSketched;
import device.DeviceEvent_DeviceChangedCodec;
import device.DeviceQueries;
import device.DeviceStore;
import device.Label;
import device.Money;
import device.Shape;
import io.livestore4j.InvalidEvent;
import io.livestore4j.QueryFailed;
import io.livestore4j.StoreOptions;
import io.livestore4j.event.EventCodec;
import io.livestore4j.internal.json.Json;
import io.livestore4j.sync.InMemoryBackend;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value of every type goes through event, log, table and query, here and on another device. */
class EveryTypeTest {

    private static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final UUID OTHER = UUID.fromString("f23e4567-e89b-12d3-a456-426614174000");
    private static final Money MONEY = new Money(Long.MIN_VALUE, "€\u0000", null, Optional.of(Mode.OFF));

    private final InMemoryBackend backend = InMemoryBackend.create();
    private DeviceStore store;

    @BeforeEach
    void open() {
        store = openOne();
    }

    private DeviceStore openOne() {
        return DeviceStore.open(StoreOptions.builder()
                .storeId("devices")
                .inMemory()
                .sync(backend)
                .scheduler(Schedulers.trampoline())
                .build());
    }

    @AfterEach
    void close() {
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        store.close();
    }

    private static DeviceAdded added(UUID id, byte[] firmware) {
        return new DeviceAdded(
                id,
                "nul \u0000 \ud83d\ude00",
                true,
                Byte.MIN_VALUE,
                Short.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Float.MIN_VALUE,
                Double.MAX_VALUE,
                '"',
                firmware,
                new BigDecimal("1.00"),
                BigInteger.TWO.pow(200).negate(),
                URI.create("mailto:a@example.org"),
                Instant.parse("9999-12-31T23:59:59.999Z"),
                LocalDate.of(0, 1, 1),
                LocalTime.MAX,
                LocalDateTime.of(2026, 2, 28, 23, 59, 59, 1),
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHoursMinutes(-3, -30)),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Mode.OFF,
                Optional.of(LocalDate.of(9999, 12, 31)),
                Optional.of(MONEY),
                List.of(List.of(), List.of(1, -1)),
                Set.of(3, 20, -1),
                Map.of("b", MONEY, "a", new Money(1, "", "\n", Optional.empty())),
                Map.of(Mode.ON, true, Mode.OFF, false),
                MONEY,
                new Shape.Circle(-0.5),
                new Label("l"),
                Map.of(0, "zero", 1, "one"));
    }

    @Test
    void theBytesOfADefaultAreNewInEachEvent() {
        byte[] args = ("{\"id\":\"" + ID + "\"}").getBytes(StandardCharsets.UTF_8);
        EventCodec<DeviceChanged> codec = DeviceEvent_DeviceChangedCodec.TYPE.codec();
        Json.decode(codec, args).firmware()[0] = 9;
        assertThat(Json.decode(codec, args).firmware()).containsExactly(0, 1);
    }

    private static void assertIsAdded(Device device, DeviceAdded event) {
        assertThat(device)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.text().equals(b.text()), Label.class)
                .isEqualTo(event);
    }

    @Test
    void aRowIsTheEventThatInsertedIt() {
        DeviceAdded event = added(ID, new byte[] {0, -1, 1});
        store.commit(event);

        assertIsAdded(store.query(DEVICE.all()).get(0), event);
    }

    @Test
    void aRowThatTheTableFillsHasItsDefaults() {
        store.commit(new DeviceSketched(ID, "sketch", false, (byte) 1, 2, 3));

        List<Device> found = store.query(DEVICE.where(DEVICE.port
                .eq((short) 7)
                .and(DEVICE.ratio.eq(0.1f))
                .and(DEVICE.rate.eq(1e-7))
                .and(DEVICE.grade.eq('x'))
                .and(DEVICE.firmware.eq(new byte[] {0, 1}))
                .and(DEVICE.price.eq(new BigDecimal("1.50")))
                .and(DEVICE.serial.eq(BigInteger.ZERO))
                .and(DEVICE.home.eq(URI.create("https://example.org/a")))
                .and(DEVICE.since.eq(Instant.parse("2026-01-31T12:00:00Z")))
                .and(DEVICE.built.eq(LocalDate.of(2026, 1, 31)))
                .and(DEVICE.opens.eq(LocalTime.of(8, 30)))
                .and(DEVICE.checked.eq(LocalDateTime.of(2026, 1, 31, 8, 30)))
                .and(DEVICE.shipped.eq(OffsetDateTime.parse("2026-01-31T08:30+02:00")))
                .and(DEVICE.uptime.eq(Duration.ofMinutes(90)))
                .and(DEVICE.mode.eq(Mode.ON))
                .and(DEVICE.matrix.eq(List.of(List.of(1), List.of())))
                .and(DEVICE.channels.eq(Set.of(1, 3, 20)))
                .and(DEVICE.prices.eq(Map.of()))
                .and(DEVICE.modes.eq(Map.of(Mode.OFF, false, Mode.ON, true)))
                .and(DEVICE.label.eq(new Label("none")))
                .and(DEVICE.levels.eq(Map.of(0, "low")))
                .and(DEVICE.retired.isNull())
                .and(DEVICE.shape.isNull())));

        assertThat(found).singleElement().satisfies(device -> {
            assertThat(device.retired()).isEmpty();
            assertThat(device.refund()).isEmpty();
            assertThat(device.cost()).isNull();
        });
    }

    @Test
    void whatSortsCanBeComparedAndSorted() {
        store.commit(added(ID, new byte[0]), new DeviceSketched(OTHER, "sketch", false, (byte) 1, 2, 3));

        assertThat(store.query(
                        DEVICE.where(DEVICE.built.lt(LocalDate.of(2000, 1, 1))).select(DEVICE.id)))
                .containsExactly(ID);
        assertThat(store.query(DEVICE.all().orderBy(DEVICE.opens.desc()).select(DEVICE.id)))
                .containsExactly(ID, OTHER);
        assertThat(store.query(
                        DEVICE.where(DEVICE.level.between((byte) 0, (byte) 5)).select(DEVICE.level)))
                .containsExactly((byte) 1);
        assertThat(store.query(DEVICE.all().orderBy(DEVICE.retired.asc()).select(DEVICE.retired)))
                .containsExactly(null, LocalDate.of(9999, 12, 31));
    }

    @Test
    void wholeNumbersGoWithWiderColumns() {
        store.commit(new DeviceSketched(OTHER, "sketch", false, (byte) 1, 2, 3));

        assertThat(store.query(DEVICE.all()
                        .select(DEVICE.number.plus(1).times(10L).minus(DEVICE.number))
                        .one()))
                .isEqualTo(37);
        assertThat(store.query(DEVICE.where(DEVICE.rate.times(0).eq(0.0)).count()))
                .isOne();
        assertThat(store.query(DEVICE.groupBy(DEVICE.on)
                        .having(DEVICE.id.count().eq(1))
                        .select(DEVICE.on)))
                .containsExactly(false);
    }

    @Test
    void anElementOfAColumnIsFound() {
        store.commit(added(ID, new byte[0]), new DeviceSketched(OTHER, "sketch", false, (byte) 1, 2, 3));

        assertThat(store.query(DEVICE.where(DEVICE.channels.contains(-1)).select(DEVICE.id)))
                .containsExactly(ID);
        assertThat(store.query(DEVICE.where(DEVICE.channels.contains(3)).count()))
                .isEqualTo(2);
        assertThat(store.query(DEVICE.where(DEVICE.channels.contains(2)).count()))
                .isZero();
        assertThat(store.query(
                        DEVICE.where(DEVICE.matrix.contains(List.of(1, -1))).select(DEVICE.id)))
                .containsExactly(ID);
        assertThat(store.query(
                        DEVICE.where(DEVICE.matrix.contains(List.of(1)).not()).select(DEVICE.id)))
                .containsExactly(ID);
    }

    @Test
    void whatTheCompilerCannotKnowIsCheckedWhenItIsRead() {
        store.commit(added(ID, new byte[] {7}));

        assertThat(store.query(DEVICE_QUERIES.extracts("{\"n\": 5}"))).containsExactly(new DeviceQueries.Extract(5L));
        assertThat(store.query(DEVICE_QUERIES.extracts("{}"))).containsExactly(new DeviceQueries.Extract(null));
        assertThatThrownBy(() -> store.query(DEVICE_QUERIES.extracts("{\"n\": \"five\"}")))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Column \"n\" is TEXT 'five', where INTEGER was promised, in: SELECT"
                        + " json_extract(?, '$.n') AS n FROM device. Change");
        assertThatThrownBy(() -> store.query(DEVICE_QUERIES.extracts("{\"n\": 1.5}")))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Column \"n\" is REAL 1.5, where");
    }

    @Test
    void sqlTakesAndAnswersEveryKind() {
        DeviceAdded event = added(ID, new byte[] {7});
        store.commit(event);

        assertThat(store.query(DEVICE_QUERIES.samples(new byte[] {7}, event.retired())))
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.id()).isEqualTo(ID);
                    assertThat(sample.firmware()).containsExactly(7);
                    assertThat(sample.retired()).isEqualTo(event.retired());
                    assertThat(sample.shape()).isEqualTo(event.shape());
                    assertThat(sample.label().text()).isEqualTo("l");
                    assertThat(sample.levels()).isEqualTo(event.levels());
                });
        assertThat(store.query(DEVICE_QUERIES.samples(new byte[] {7}, Optional.empty())))
                .isEmpty();
        assertThat(store.query(DEVICE_QUERIES.named(event.levels(), event.label())))
                .containsExactly(event.name());
        assertThat(store.query(DEVICE_QUERIES.channels(ID))).contains(Set.of(3, 20, -1));
        assertThat(store.query(DEVICE_QUERIES.builtSince(LocalDate.of(0, 1, 1), Mode.OFF)))
                .isOne();
    }

    @Test
    void anOptionalAndANullableAreCleared() {
        store.commit(added(ID, new byte[] {7}));
        store.commit(new DeviceChanged(ID, new byte[] {8}, Optional.empty(), new Shape.Odd.Nothing()));

        Device device = store.query(DEVICE.all()).get(0);
        assertThat(device.retired()).isEmpty();
        assertThat(device.shape()).isEqualTo(new Shape.Odd.Nothing());
        assertThat(store.query(DEVICE.where(DEVICE.retired.isNull()).count())).isOne();
    }

    @Test
    void anAnswerWithTheSameBytesIsNotDeliveredAgain() {
        store.commit(added(ID, new byte[] {7}));
        TestSubscriber<List<Device>> devices =
                store.observe(DEVICE.where(DEVICE.id.eq(ID))).test();

        store.commit(new DeviceSketched(OTHER, "other", false, (byte) 1, 2, 3));
        devices.assertValueCount(1);
        store.commit(
                new DeviceChanged(ID, new byte[] {7}, Optional.of(LocalDate.of(9999, 12, 31)), new Shape.Circle(-0.5)));
        devices.assertValueCount(1);
        store.commit(new DeviceChanged(ID, new byte[] {8}, Optional.empty(), null));
        devices.assertValueCount(2);
    }

    @Test
    void anotherDeviceComesToTheSameState() {
        store.commit(added(ID, new byte[] {7}));
        store.commit(new DeviceSketched(OTHER, "sketch", false, (byte) 1, 2, 3));
        assertThat(store.awaitSynced(Duration.ofSeconds(20))).isTrue();

        try (DeviceStore second = openOne()) {
            second.observe(DEVICE.all().count()).takeUntil(count -> count == 2).blockingLast();

            assertThat(second.stateDigest()).isEqualTo(store.stateDigest());
            assertIsAdded(second.query(DEVICE.where(DEVICE.id.eq(ID))).get(0), added(ID, new byte[] {7}));
        }
    }

    @Test
    void whatJsonCannotCarryIsRefusedAtCommit() {
        UUID id = OTHER;
        assertThatThrownBy(() -> store.commit(new DeviceSketched(id, "\ud83d", false, (byte) 1, 2, 3)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("\"name\"");
        assertThatThrownBy(() -> store.commit(new DeviceSketched(id, "", false, (byte) 1, 2, (1L << 53) + 1)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("\"number\"")
                .hasMessageContaining("@AsText");
        assertThatThrownBy(() -> store.commit(
                        new DeviceChanged(id, new byte[0], Optional.empty(), new Shape.Circle(Double.NaN))))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("\"radius\"");
        assertThatThrownBy(() -> store.commit(new DeviceChanged(id, new byte[0], noOptional(), null)))
                .isInstanceOf(InvalidEvent.class)
                .hasMessage("[LS-R04] Event v1.DeviceChanged cannot be committed: \"retired\" is null; give it"
                        + " Optional.empty().");
        assertThat(store.query(DEVICE.all().count())).isZero();
    }

    /** As from a caller whose nulls nobody checks. */
    @SuppressWarnings({"NullAway", "NullOptional"})
    private static Optional<LocalDate> noOptional() {
        return null;
    }

    @Test
    void textsThatSqliteMakesAreReadAsWhatTheyAre() {
        store.commit(added(ID, new byte[0]));

        assertThat(store.query(
                        DEVICE_QUERIES.made("2026-02-28 08:30", ID.toString().toUpperCase(Locale.ROOT))))
                .containsExactly(new DeviceQueries.Made(LocalDate.of(2026, 2, 28), LocalTime.of(8, 30), ID));
        assertThat(store.query(DEVICE_QUERIES.made("never", ID.toString())))
                .containsExactly(new DeviceQueries.Made(null, null, ID));
        assertThatThrownBy(() -> store.query(DEVICE_QUERIES.made("2026-02-28", "no key")))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Column \"key\" holds 'no key', which is not");
    }

    @Test
    void aParameterThatIsNotGivenIsNamed() {
        assertThatThrownBy(() -> DEVICE_QUERIES.channels(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Parameter id of this query is null.");
        assertThatThrownBy(() -> DEVICE_QUERIES.samples(new byte[0], null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Parameter retired of this query is null.");
        assertThatThrownBy(() -> DEVICE_QUERIES.named(null, new Label("l")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Parameter levels of this query is null.");
    }

    @Test
    void rowsAreSortedAndPagedByTheTextsOfTheirKeys() {
        store.commitEach(List.of(added(OTHER, new byte[0]), added(ID, new byte[0])));
        var pages = DEVICE.all().limit(1);
        Device first = store.query(pages).get(0);

        assertThat(first.id()).isEqualTo(ID);
        assertThat(store.query(pages.after(first))).extracting(Device::id).containsExactly(OTHER);
        assertThat(store.query(DEVICE.all().orderBy(DEVICE.id.desc()).select(DEVICE.id)))
                .containsExactly(OTHER, ID);
        assertThat(store.query(DEVICE.where(DEVICE.id.gt(ID)).count())).isEqualTo(1);
        assertThat(store.query(DEVICE.all().select(DEVICE.id.max().orElse(ID)).one()))
                .isEqualTo(OTHER);
        assertThat(store.query(DEVICE.all().orderBy(DEVICE.mode.asc()).count())).isEqualTo(2);
    }
}

package device;

import io.livestore4j.Query;
import io.livestore4j.annotations.Queries;
import io.livestore4j.annotations.Sql;
import io.livestore4j.annotations.UseCodec;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL that takes and answers every kind of type. */
@Queries(DeviceSchema.class)
public interface DeviceQueries {

    /** One of each kind. */
    record Sample(
            UUID id,
            short port,
            float ratio,
            char grade,
            byte[] firmware,
            BigDecimal price,
            Duration uptime,
            Optional<LocalDate> retired,
            Set<Integer> channels,
            @Nullable Shape shape,
            Label label,
            @UseCodec(LevelsCodec.class) Map<Integer, String> levels) {}

    @Sql("SELECT id, port, ratio, grade, firmware, price, uptime, retired, channels, shape, label, levels FROM device"
            + " WHERE firmware = :firmware AND retired IS :retired ORDER BY id")
    Query<List<Sample>> samples(byte[] firmware, Optional<LocalDate> retired);

    /** What stands in JSON has a type that is known when it is read. */
    record Extract(@Nullable Long n) {}

    @Sql("SELECT json_extract(:json, '$.n') AS n FROM device")
    Query<List<Extract>> extracts(String json);

    /** Functions of SQLite make them, so that each row is looked at when it is read. */
    record Made(@Nullable LocalDate day, @Nullable LocalTime time, UUID key) {}

    @Sql("SELECT date(:at) AS day, time(:at) AS time, lower(:key) AS key FROM device")
    Query<List<Made>> made(String at, String key);

    @Sql("SELECT channels FROM device WHERE id = :id")
    Query<Optional<Set<Integer>>> channels(UUID id);

    @Sql("SELECT name FROM device WHERE levels = :levels AND label = :label ORDER BY name")
    Query<List<String>> named(@UseCodec(LevelsCodec.class) Map<Integer, String> levels, Label label);

    @Sql("SELECT count(*) FROM device WHERE built >= :since AND mode = :mode")
    Query<Long> builtSince(LocalDate since, Device.Mode mode);
}

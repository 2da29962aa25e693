package io.livestore4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of errors and the exceptions say the same. */
class RuntimeErrorsTest {

    private static final Pattern ROW = Pattern.compile("^\\| (LS-R\\d\\d) \\| `(\\w+)` \\|", Pattern.MULTILINE);

    private static final List<Function<String, LiveStoreException>> EXCEPTIONS = List.of(
            MaterializerFailed::new,
            ConstraintViolated::new,
            CommitTooLarge::new,
            InvalidEvent::new,
            QueryFailed::new,
            StoreInUse::new,
            StoreClosed::new,
            StorageFailed::new,
            StoreUnreadable::new,
            RebuildFailed::new,
            NoBackend::new,
            InvalidOptions::new,
            SetAside::new,
            NoSuchConflict::new,
            UnknownEventFound::new);

    @Test
    void everyExceptionHasItsCodeOnThePageAndNoOther() throws IOException {
        Map<String, String> thrown = new TreeMap<>();
        for (Function<String, LiveStoreException> make : EXCEPTIONS) {
            LiveStoreException exception = make.apply("what happened");
            assertThat(exception).hasMessage("[" + exception.code() + "] what happened");
            assertThat(thrown.put(exception.code(), exception.getClass().getSimpleName()))
                    .isNull();
        }
        Map<String, String> documented = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("../docs/errors.md")));
        while (rows.find()) {
            documented.put(rows.group(1), rows.group(2));
        }
        assertThat(documented).isEqualTo(thrown);
    }
}

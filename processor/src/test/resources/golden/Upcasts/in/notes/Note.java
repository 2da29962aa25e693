package notes;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Table
public record Note(
        @Id String id, String text, List<String> tags, @Nullable String dueAt, Optional<Author> author) {}

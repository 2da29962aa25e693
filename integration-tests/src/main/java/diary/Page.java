package diary;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import java.util.List;

@Table
public record Page(@Id String id, String title, List<String> tags, Mood mood) {}

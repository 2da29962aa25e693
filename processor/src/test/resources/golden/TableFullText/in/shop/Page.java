package shop;

import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;
import org.jspecify.annotations.Nullable;

@Table
@FullText({"title", "body"})
record Page(@Id long id, String title, @Nullable String body, int size) {}

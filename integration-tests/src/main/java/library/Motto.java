package library;

import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** A text as its key. */
@Table
@FullText("text")
public record Motto(@Id String id, String text) {}

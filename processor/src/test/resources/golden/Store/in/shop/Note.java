package shop;

import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

@Table
public record Note(@Id String book, @Id int page, String text, @Default("0") int size) {}

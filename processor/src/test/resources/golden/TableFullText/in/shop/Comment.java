package shop;

import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.FullText;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

@Table
@FullText({"text", "author"})
record Comment(@Id String author, @Id int number, @Column("order") String text) {}

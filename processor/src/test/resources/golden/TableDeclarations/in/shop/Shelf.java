package shop;

import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

@Table
record Shelf(@Id @Column("code") String shelfCode) {}

package shop;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

@Table
public record Supplier(@Id String id) {}

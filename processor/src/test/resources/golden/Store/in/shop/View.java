package shop;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

@Table("a_view")
@ClientOnly
public record View(@Id String id, int page) {}

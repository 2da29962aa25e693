package shop;

import io.livestore4j.annotations.Column;
import io.livestore4j.annotations.Default;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.OnDelete;
import io.livestore4j.annotations.OnUpdate;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;
import io.livestore4j.annotations.Unique;
import org.jspecify.annotations.Nullable;

@Table
@Index(columns = {"shelf", "weight DESC"})
@Index(columns = "weight asc", where = "gone = 0 AND \"order\" > 0", unique = true, name = "lightest")
record Item(
        @Id @Column("item_no") long number,
        @Column("order") @Unique int position,
        @References(value = Shelf.class, onDelete = OnDelete.SET_NULL, onUpdate = OnUpdate.CASCADE) @Nullable
                String shelf,
        @References(value = Item.class, onUpdate = OnUpdate.RESTRICT) @Nullable Long parent,
        @Default(sql = "2 * 0.5") double weight,
        @Default(sql = "lower('NEW')") String state,
        @Default("false") boolean gone) {}

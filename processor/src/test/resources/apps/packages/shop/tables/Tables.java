package shop.tables;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.References;
import io.livestore4j.annotations.Table;
import org.jspecify.annotations.Nullable;

/** Tables as nested types, one of which refers to the other. */
public interface Tables {

    @Table("customers")
    record Customer(@Id long id, String name, @Nullable Long friend) {}

    @Table
    @Index(columns = "customer")
    record CustomerOrder(@Id String id, @References(Customer.class) long customer, @Nullable String comment) {}

    @Table
    @ClientOnly
    record Basket(@Id String id, @Nullable Double total) {}
}

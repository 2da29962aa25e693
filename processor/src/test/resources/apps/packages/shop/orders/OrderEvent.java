package shop.orders;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import org.jspecify.annotations.Nullable;
import shop.tables.Tables;

/** One of two roots; its tables are in another package. */
public sealed interface OrderEvent {

    @Event("v1.CustomerCame")
    @Materializer(insert = Tables.Customer.class)
    record CustomerCame(long id, String name, @Nullable Long friend) implements OrderEvent {}

    @Event("v1.Ordered")
    @Materializer(insert = Tables.CustomerOrder.class)
    record Ordered(String id, long customer, @Nullable String comment) implements OrderEvent {}

    @Event("v1.Commented")
    @Materializer(update = Tables.CustomerOrder.class)
    record Commented(String id, @Nullable String comment) implements OrderEvent {}

    @Event("v1.BasketFilled")
    @ClientOnly
    @Materializer(insert = Tables.Basket.class)
    record BasketFilled(String id, @Nullable Double total) implements OrderEvent {}
}

package shop.stock;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.tables.Article;

/** A hierarchy of two levels. */
public sealed interface StockEvent {

    @Event("v1.Listed")
    @Materializer(insert = Article.class)
    record Listed(
            String shop,
            int number,
            String title,
            Article.Size size,
            Article.@Nullable Size replacedBy,
            @Nullable List<String> notes)
            implements StockEvent {}

    sealed interface Changed extends StockEvent {}

    @Event("v1.SoldOut")
    @Materializer(update = Article.class)
    record SoldOut(String shop, int number, @Nullable Instant soldOutAt) implements Changed {}

    @Event("v1.Retitled")
    record Retitled(String shop, int number, @Nullable String title) implements Changed {}
}

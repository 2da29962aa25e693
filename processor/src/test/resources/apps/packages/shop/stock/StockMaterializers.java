package shop.stock;

import static shop.tables.ArticleTable.ARTICLE;

import io.livestore4j.Mutation;
import io.livestore4j.annotations.Materializer;
import java.util.List;

/** Public, for the schema is in another package. */
public final class StockMaterializers {

    private StockMaterializers() {}

    @Materializer
    public static List<Mutation> on(StockEvent.Retitled event) {
        String title = event.title();
        return title == null
                ? List.of()
                : List.of(ARTICLE
                        .update()
                        .set(ARTICLE.title, title)
                        .where(ARTICLE.shop.eq(event.shop()).and(ARTICLE.number.eq(event.number()))));
    }
}

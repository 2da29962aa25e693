package shop;

import io.livestore4j.annotations.LiveStoreSchema;

@LiveStoreSchema(events = ArticleEvent.class, tables = Article.class)
public interface Shop {}

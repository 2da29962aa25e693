package shop;

import io.livestore4j.annotations.Event;
import io.livestore4j.annotations.Materializer;

public sealed interface ArticleEvent {

    @Event("v1.Removed")
    @Materializer(delete = Article.class)
    record Removed(String id) implements ArticleEvent {}
}

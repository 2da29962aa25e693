package shop;

import io.livestore4j.annotations.ClientOnly;
import io.livestore4j.annotations.Event;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Event("v1.ArticleAdded")
@ClientOnly
public record ArticleAdded(
        String name,
        boolean sold,
        int stock,
        Long number,
        double weight,
        Kind kind,
        Instant since,
        List<String> tags,
        @Nullable Integer minimum,
        @Nullable Kind formerKind,
        @Nullable List<String> notes) {

    public enum Kind {
        FOOD,
        DRINK
    }
}

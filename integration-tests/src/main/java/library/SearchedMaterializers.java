package library;

import static library.MottoTable.MOTTO;

import io.livestore4j.Mutation;
import io.livestore4j.annotations.Materializer;

final class SearchedMaterializers {

    private SearchedMaterializers() {}

    @Materializer
    static Mutation chosen(MottoEvent.MottoChosen event) {
        return MOTTO.insert(new Motto(event.id(), event.text())).orReplace();
    }

    @Materializer
    static Mutation dropped(MottoEvent.MottoDropped event) {
        return MOTTO.delete().where(MOTTO.id.eq(event.id()));
    }
}

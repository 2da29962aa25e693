package library;

import static library.PlainMottoTable.PLAIN_MOTTO;

import io.livestore4j.Mutation;
import io.livestore4j.annotations.Materializer;

final class PlainMaterializers {

    private PlainMaterializers() {}

    @Materializer
    static Mutation chosen(MottoEvent.MottoChosen event) {
        return PLAIN_MOTTO.insert(new PlainMotto(event.id(), event.text())).orReplace();
    }

    @Materializer
    static Mutation dropped(MottoEvent.MottoDropped event) {
        return PLAIN_MOTTO.delete().where(PLAIN_MOTTO.id.eq(event.id()));
    }
}

package diary;

import static diary.PageTable.PAGE;

import io.livestore4j.Mutation;
import io.livestore4j.annotations.Materializer;
import java.util.List;

final class FirstMaterializers {

    private FirstMaterializers() {}

    @Materializer
    static Mutation on(FirstEvent.PageWritten event) {
        return PAGE.insert(new Page(event.id(), event.body(), List.of(), Mood.CALM));
    }
}

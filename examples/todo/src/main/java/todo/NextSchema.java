package todo;

import io.livestore4j.annotations.LiveStoreSchema;

/** The app's next release: the same events, one of them with a new meaning. */
@LiveStoreSchema(
        events = TodoEvent.class,
        tables = {TodoList.class, Todo.class, UiState.class},
        materializers = NextMaterializers.class)
public interface NextSchema {}

package todo;

import io.livestore4j.annotations.LiveStoreSchema;

/** The app as the demo kills it. */
@LiveStoreSchema(
        events = TodoEvent.class,
        tables = {TodoList.class, Todo.class, UiState.class},
        materializers = StoppingMaterializers.class)
public interface StoppingSchema {}

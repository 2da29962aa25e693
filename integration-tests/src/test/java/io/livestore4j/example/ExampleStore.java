package io.livestore4j.example;

import io.livestore4j.StoreOptions;
import io.reactivex.rxjava3.schedulers.Schedulers;
import todo.TodoStore;

/** Stores of the example for tests. */
final class ExampleStore {

    private ExampleStore() {}

    /** In memory, delivering before a commit returns. */
    static TodoStore open() {
        return TodoStore.open(StoreOptions.builder()
                .storeId("example")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
    }
}

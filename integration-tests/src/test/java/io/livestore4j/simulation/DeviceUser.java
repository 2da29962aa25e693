package io.livestore4j.simulation;

import static todo.TodoListTable.TODO_LIST;
import static todo.TodoTable.TODO;

import io.livestore4j.LiveStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import todo.TodoEvent;

/** Makes up what the user of one device does, from the state that it sees. */
final class DeviceUser {

    /** Few names, so that devices often choose the same one. */
    private static final List<String> NAMES = List.of("Home", "Work", "Garden", "Books", "Music", "Travel");

    private static final double CLIENT_ONLY_SHARE = 0.34;

    private final String device;
    private final Random random;
    private int made;

    DeviceUser(String device, Random random) {
        this.device = device;
        this.random = random;
    }

    /** The events of one commit. */
    List<TodoEvent> events(LiveStore<TodoEvent> store) {
        List<String> lists = store.query(TODO_LIST.all().select(TODO_LIST.id));
        List<String> todos = store.query(TODO.all().select(TODO.id));
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
        List<TodoEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(
                    random.nextDouble() < CLIENT_ONLY_SHARE
                            ? new TodoEvent.FilterChanged(one(List.of(TodoEvent.Filter.values())))
                            : synced(lists, todos));
        }
        return events;
    }

    private TodoEvent synced(List<String> lists, List<String> todos) {
        int what = random.nextInt(100);
        if (lists.isEmpty() || what < 14) {
            return new TodoEvent.ListCreated(next("list"), one(NAMES), random.nextInt(10));
        }
        if (todos.isEmpty() || what < 50) {
            return new TodoEvent.TodoCreated(next("todo"), one(lists), next("text"));
        }
        if (what < 70) {
            return new TodoEvent.TodoRenamed(one(todos), next("text"));
        }
        if (what < 82) {
            return new TodoEvent.TodoCompleted(one(todos), random.nextBoolean());
        }
        return what < 90
                ? new TodoEvent.TodoDeleted(one(todos))
                : new TodoEvent.ListArchived(one(lists), List.of(one(lists), one(lists)));
    }

    /** The same events, but for names that were taken. */
    List<TodoEvent> otherwise(List<TodoEvent> events) {
        return events.stream().map(this::otherwise).toList();
    }

    private TodoEvent otherwise(TodoEvent event) {
        return event instanceof TodoEvent.ListCreated list
                ? new TodoEvent.ListCreated(list.id(), next("Another"), list.capacity())
                : event;
    }

    private String next(String what) {
        made++;
        return what + " " + made + " of " + device;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

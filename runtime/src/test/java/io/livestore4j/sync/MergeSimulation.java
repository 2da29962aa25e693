package io.livestore4j.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.internal.json.JsonEquality;
import io.livestore4j.sync.MergePayload.SetAside;
import io.livestore4j.sync.MergePayload.Upstream;
import io.livestore4j.sync.MergeResult.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three clients and a backend, all of them lists. The backend takes a push that follows on its head, may refuse a
 * commit, and may write the arguments of an event anew. Pulls come in chunks of any size, late, twice or with a hole.
 */
final class MergeSimulation {

    private static final int CLIENTS = 3;
    private static final int CLIENT_ONLY_PERCENT = 35;
    private static final int REFUSED_PERCENT = 5;
    private static final int REWRITTEN_PERCENT = 20;
    private static final int CHANGED_PERCENT = 4;

    private final Random random;
    private final List<SyncEvent> backend = new ArrayList<>();
    private final List<Client> clients =
            IntStream.range(0, CLIENTS).mapToObj(i -> new Client("c" + i)).toList();
    private int lastId;

    MergeSimulation(Random random) {
        this.random = random;
    }

    void step() {
        Client client = clients.get(random.nextInt(CLIENTS));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> client.commit();
            case 3, 4, 5 -> client.push();
            case 6, 7 -> client.pull();
            case 8 -> client.pullAgain();
            default -> client.pullWithHole();
        }
    }

    /** Until nothing is left to be pushed or pulled. */
    void settle() {
        clients.forEach(Client::settle);
        clients.forEach(Client::pullAll);
    }

    void assertQuiescent() {
        assertThat(backend.stream().map(MergeSimulation::id)).doesNotHaveDuplicates();
        assertThat(backend.stream().map(MergeSimulation::id))
                .containsExactlyInAnyOrderElementsOf(clients.stream()
                        .flatMap(client -> client.synced.stream())
                        .toList());
        clients.forEach(Client::assertQuiescent);
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Up to {@code max} events behind the given number. */
    private List<SyncEvent> events(long after, int max) {
        return backend.stream().skip(after).limit(max).toList();
    }

    private SyncEvent taken(SyncEvent event) {
        String args = event.args();
        if (percent(CHANGED_PERCENT)) {
            args = "{\"seen\":true,\"id\":" + id(event) + "}";
        } else if (percent(REWRITTEN_PERCENT)) {
            args = "{ \"id\": " + id(event) + ".0 }";
        }
        return new SyncEvent(event.number(), event.parent(), event.name(), args, event.clientId(), event.sessionId());
    }

    private static int id(SyncEvent event) {
        return Integer.parseInt(event.args().replaceAll(".*\"id\": ?(\\d+).*", "$1"));
    }

    private static List<Integer> ids(Stream<PendingEvent> events) {
        return events.map(event -> id(event.event())).toList();
    }

    @Override
    public String toString() {
        return backend
                + clients.stream()
                        .map(client -> "\n" + client.name + ": " + client.store)
                        .collect(Collectors.joining());
    }

    private final class Client {

        private final String name;
        private final ListStore store = ListStore.of(Histories.at(0).pending());
        private final List<Integer> synced = new ArrayList<>();
        private final List<Integer> clientOnly = new ArrayList<>();

        Client(String name) {
            this.name = name;
        }

        /** Of few different names, so that events of one author are often alike but for their arguments. */
        void commit() {
            long commitId = lastId + 1;
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                int id = ++lastId;
                boolean local = percent(CLIENT_ONLY_PERCENT);
                String args = "{\"id\":" + id + "}";
                SyncEvent event = new SyncEvent(1, 0, local ? "u" : "A", args, name, "s" + random.nextInt(2));
                store.commit(new PendingEvent(commitId, local, event));
                (local ? clientOnly : synced).add(id);
            }
        }

        private List<PendingEvent> unpushed() {
            return store.pending().stream().filter(event -> !event.clientOnly()).toList();
        }

        /** The answer may be thought lost: what was taken is learned by pulling alone. */
        void push() {
            List<PendingEvent> unpushed = unpushed();
            if (unpushed.isEmpty() || unpushed.get(0).event().parent() != backend.size()) {
                return;
            }
            int count = 1 + random.nextInt(unpushed.size());
            if (percent(REFUSED_PERCENT)) {
                setAside(unpushed.get(random.nextInt(count)).commitId());
                return;
            }
            for (PendingEvent event : unpushed.subList(0, count)) {
                backend.add(taken(event.event()));
            }
        }

        private void setAside(long commitId) {
            List<Integer> gone = ids(store.pending().stream().filter(event -> event.commitId() == commitId));
            store.carryOut(Merge.of(
                    store.state(Integer.MAX_VALUE), new SetAside(Set.of(commitId)), JsonEquality::sameToJavaScript));
            synced.removeAll(gone);
            clientOnly.removeAll(gone);
        }

        private MergeResult merged(List<SyncEvent> events, boolean resumed) {
            int window = random.nextBoolean() ? Integer.MAX_VALUE : events.size() + 1;
            return Merge.of(store.state(window), new Upstream(events, resumed), JsonEquality::sameToJavaScript);
        }

        void pull() {
            long head = store.head();
            boolean resumed = random.nextBoolean();
            int known = resumed && head > 0 ? 1 : 0;
            store.carryOut(merged(events(head - known, known + random.nextInt(6)), resumed));
        }

        /** With some that are known already. */
        void pullAgain() {
            long after = random.nextInt((int) store.head() + 1);
            store.carryOut(merged(events(after, random.nextInt(8)), false));
        }

        void pullWithHole() {
            List<SyncEvent> events = new ArrayList<>(events(store.head(), 2 + random.nextInt(4)));
            if (events.size() >= 2) {
                events.remove(random.nextInt(events.size() - 1));
                assertThat(merged(events, false)).isInstanceOf(Gap.class);
            }
        }

        void pullAll() {
            while (store.head() < backend.size()) {
                pull();
            }
        }

        void settle() {
            pullAll();
            while (!unpushed().isEmpty()) {
                push();
                pullAll();
            }
        }

        void assertQuiescent() {
            assertThat(store.confirmed()).as(name).isEqualTo(backend);
            List<PendingEvent> own = store.log().stream()
                    .filter(event -> event.event().clientId().equals(name))
                    .toList();
            assertThat(ids(own.stream().filter(event -> !event.clientOnly())))
                    .as(name)
                    .isEqualTo(synced);
            assertThat(ids(own.stream().filter(PendingEvent::clientOnly)))
                    .as(name)
                    .isEqualTo(clientOnly);
            if (store.replaced() == 0) {
                assertThat(ids(own.stream())).as(name).isSorted();
            }
        }
    }
}

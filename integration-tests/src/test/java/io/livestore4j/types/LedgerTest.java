package io.livestore4j.types;

import static ledger.AccountTable.ACCOUNT;
import static ledger.AuthorTable.AUTHOR;
import static ledger.BalanceTable.BALANCE;
import static ledger.LedgerQueriesSql.LEDGER_QUERIES;
import static ledger.LineTable.LINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.ConstraintViolated;
import io.livestore4j.ListDiff;
import io.livestore4j.QueryFailed;
import io.livestore4j.StoreOptions;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ledger.Account;
import ledger.Kind;
import ledger.LedgerEvent.AccountClosed;
import ledger.LedgerEvent.AccountDeleted;
import ledger.LedgerEvent.AccountOpened;
import ledger.LedgerEvent.AccountSketched;
import ledger.LedgerEvent.Audited;
import ledger.LedgerEvent.BalanceOpened;
import ledger.LedgerEvent.LineBooked;
import ledger.LedgerEvent.LineCorrected;
import ledger.LedgerEvent.LineDeleted;
import ledger.LedgerEvent.Screen.WindowResized;
import ledger.LedgerQueries.Everything;
import ledger.LedgerQueries.Total;
import ledger.LedgerStore;
import ledger.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00.007Z");
    private static final String AWKWARD = "nul \u0000, quote \" ' \\, emoji \ud83d\ude00, newline \n";

    private LedgerStore store;

    @BeforeEach
    void open() {
        store = LedgerStore.open(StoreOptions.builder()
                .storeId("ledger")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
    }

    @AfterEach
    void close() {
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        store.close();
    }

    private static AccountOpened full(long number) {
        return new AccountOpened(
                number,
                AWKWARD,
                -1.5e300,
                false,
                Integer.MIN_VALUE,
                -9_007_199_254_740_991L,
                Kind.BUSINESS,
                NOON,
                List.of("", AWKWARD),
                "",
                Double.MIN_VALUE,
                true,
                Integer.MAX_VALUE,
                0L,
                Kind.PRIVATE,
                Instant.EPOCH,
                List.of());
    }

    @Test
    void everyTypeSurvivesTheWayThroughLogStateAndQuery() {
        store.commit(full(1));
        assertThat(store.query(ACCOUNT.all()))
                .containsExactly(new Account(
                        1,
                        AWKWARD,
                        -1.5e300,
                        false,
                        Integer.MIN_VALUE,
                        -9_007_199_254_740_991L,
                        Kind.BUSINESS,
                        NOON,
                        List.of("", AWKWARD),
                        "",
                        Double.MIN_VALUE,
                        true,
                        Integer.MAX_VALUE,
                        0L,
                        Kind.PRIVATE,
                        Instant.EPOCH,
                        List.of()));
        assertThat(store.query(LEDGER_QUERIES.everything(1)))
                .contains(new Everything(
                        1,
                        -1.5e300,
                        false,
                        Integer.MIN_VALUE,
                        Kind.BUSINESS,
                        NOON,
                        List.of("", AWKWARD),
                        "",
                        Double.MIN_VALUE,
                        true,
                        Integer.MAX_VALUE,
                        0L,
                        Kind.PRIVATE,
                        Instant.EPOCH,
                        List.of()));
    }

    @Test
    void nullsAndDefaultsArriveAsSuch() {
        store.commit(new AccountSketched(-9_007_199_254_740_991L, "Ada"));
        assertThat(store.query(ACCOUNT.all()))
                .containsExactly(new Account(
                        -9_007_199_254_740_991L,
                        "Ada",
                        0.5,
                        true,
                        -7,
                        9_007_199_254_740_991L,
                        Kind.PRIVATE,
                        Instant.parse("2026-01-31T12:00:00Z"),
                        List.of("new"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(store.query(LEDGER_QUERIES.everything(-9_007_199_254_740_991L)))
                .map(Everything::remarks)
                .isEmpty();
    }

    @Test
    void compositeKeysFindTheirRowWhateverTheOrderOfTheComponents() {
        store.commit(new AccountSketched(1, "Ada"), new AccountSketched(2, "Bob"));
        store.commit(new LineBooked(1, 1, "a", 10), new LineBooked(1, 2, "b", 20), new LineBooked(2, 1, "c", 30));
        store.commit(new LineCorrected(-20, 2, 1), new LineDeleted(1, 1));
        assertThat(store.query(LEDGER_QUERIES.lines(1))).containsExactly(new Line(1, 2, "b", -20));
        assertThatThrownBy(() -> store.commit(new LineBooked(2, 1, "again", 1)))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("booking_line.account, booking_line.position");
        assertThatThrownBy(() -> store.commit(new LineBooked(2, 2, "nothing", 0)))
                .isInstanceOf(ConstraintViolated.class)
                .hasMessageContaining("cents <> 0");
    }

    @Test
    void materializersSeeStateAndAuthor() {
        store.commit(new AccountSketched(1, "Ada"), new LineBooked(1, 1, "a", 10), new Audited("Eve"));
        store.commit(new AccountClosed(1, NOON));
        Account account = store.query(ACCOUNT.where(ACCOUNT.number.eq(1)).one());
        assertThat(account.open()).isFalse();
        assertThat(account.closedAt()).isEqualTo(NOON);
        assertThat(store.query(AUTHOR.all())).singleElement().satisfies(author -> {
            assertThat(author.id()).isEqualTo("closing of 1 with 1 lines");
            assertThat(author.event()).isEqualTo(4);
            assertThat(author.clientId()).isNotBlank();
        });
    }

    @Test
    void checkedSqlTakesParametersOfEveryType() {
        store.commit(new AccountSketched(1, "Ada"), full(2), new LineBooked(1, 1, "a", 10));
        assertThat(store.query(LEDGER_QUERIES.totals()))
                .containsExactly(new Total("Ada", 1, 10L), new Total(AWKWARD, 0, null));
        assertThat(store.query(LEDGER_QUERIES.count(Kind.PRIVATE, Instant.EPOCH, true)))
                .isEqualTo(1);
        assertThat(store.query(LEDGER_QUERIES.count(Kind.BUSINESS, NOON, false)))
                .isEqualTo(1);
        assertThat(store.query(LEDGER_QUERIES.count(Kind.BUSINESS, NOON.plusMillis(1), false)))
                .isZero();
        assertThat(store.query(LEDGER_QUERIES.owners(-7, 0, 1))).containsExactly("Ada");
    }

    @Test
    void aRowThatItsRecordRefusesFailsTheQuery() {
        store.commit(new BalanceOpened(0, 10), new BalanceOpened(-1, 20));
        assertThatThrownBy(() -> store.query(BALANCE.all().orderBy(BALANCE.account.desc())))
                .isInstanceOf(QueryFailed.class)
                .hasMessageContaining("Row 2 of the query could not be made into a value:"
                        + " java.lang.IllegalArgumentException: accounts are counted from 0, in: SELECT")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(store.query(BALANCE.all().select(BALANCE.cents.sum()).one())).isEqualTo(30);
    }

    @Test
    void cascadesWakeTheQueriesOfTheirTables() {
        store.commit(new AccountSketched(1, "Ada"), new LineBooked(1, 1, "a", 10));
        TestSubscriber<List<Line>> lines = store.observe(LINE.all()).test();
        TestSubscriber<ListDiff<Line>> diffs = store.observeDiffs(LINE.all()).test();
        store.commit(new AccountDeleted(1));
        lines.assertValues(List.of(new Line(1, 1, "a", 10)), List.of());
        List<Line> edited = new ArrayList<>();
        diffs.values().forEach(diff -> diff.applyTo(edited));
        assertThat(edited).isEmpty();
    }

    @Test
    void packagePrivateTablesHavePackagePrivateBuildersAndWork() {
        String before = store.stateDigest();
        store.commit(new WindowResized("main", 800, 600));
        assertThat(store.stateDigest()).isEqualTo(before);
    }
}

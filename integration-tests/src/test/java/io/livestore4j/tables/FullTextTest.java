package io.livestore4j.tables;

import static library.BookTable.BOOK;
import static library.LibraryQueriesSql.LIBRARY_QUERIES;
import static library.RemarkTable.REMARK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.StoreOptions;
import io.livestore4j.table.Condition;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.ArrayList;
import java.util.List;
import library.BookTable;
import library.LibraryEvent.BookAdded;
import library.LibraryEvent.BookRemoved;
import library.LibraryEvent.BookRenumbered;
import library.LibraryEvent.BookReplaced;
import library.LibraryEvent.FoundLent;
import library.LibraryEvent.RemarkChanged;
import library.LibraryEvent.Remarked;
import library.LibraryEvent.RemarksFoundRemoved;
import library.LibraryQueries.Hit;
import library.LibraryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search by words finds. */
class FullTextTest {

    private LibraryStore store;

    @BeforeEach
    void open() {
        store = LibraryStore.open(StoreOptions.builder()
                .storeId("library")
                .inMemory()
                .scheduler(Schedulers.trampoline())
                .build());
        store.commit(
                new BookAdded(1, "The Castle", "A land surveyor arrives in a village.", null),
                new BookAdded(2, "The Trial", "Someone must have slandered Josef K.", null),
                new BookAdded(3, "Café au lait", null, null),
                new BookAdded(4, "", "e-mail 100% \"quoted\" AND more", null));
        store.commit(
                new Remarked("ann", 1, 1, "never finished"),
                new Remarked("ann", 2, 2, "not finished either"),
                new Remarked("bob", 1, 2, "a village too"));
    }

    @AfterEach
    void close() {
        assertThat(store.replayedDigest()).isEqualTo(store.stateDigest());
        store.close();
    }

    private List<Long> books(Condition condition) {
        return store.query(BOOK.where(condition).orderBy(BOOK.number.asc()).select(BOOK.number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "castle|1",
                "CASTLE|1",
                "the|1,2",
                "the vill|1",
                "vill|1",
                "'vill '|''",
                "'village '|1",
                "land castle|1",
                "land trial|''",
                "cafe|3",
                "CAFÉ|3",
                "mail|4",
                "e-mail|4",
                "e-ma|4",
                "mail-e|''",
                "AND|4",
                "more AND|4",
                "trial OR castle|''",
                "100%|4",
                "\"quoted|4",
                "\"|''",
                "'  '|''",
                "''|''",
                "!? castle|1",
                "!?|''",
                "title:castle|''",
                "nothing|''",
            })
    void allWordsMustBeThereAndTheLastMayGoOn(String words, String numbers) {
        List<Long> expected = new ArrayList<>();
        for (String number : numbers.replace("'", "").split(",")) {
            if (!number.isEmpty()) {
                expected.add(Long.valueOf(number));
            }
        }
        assertThat(books(BOOK.matches(words.replace("'", "")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0000castle\u0000",
                "\"\"\"",
                "'",
                "castle*",
                "(",
                "a NEAR(",
                "^castle",
                "-castle",
                "{a b}:",
                "\ud800",
                "\ud83d\ude00",
                "\\",
                ";--",
                "a\"b\"c",
                "+",
                "\u00a0castle\u3000",
                "*",
                "NOT"
            })
    void noTextIsASyntaxError(String words) {
        assertThat(books(BOOK.matches(words))).isSubsetOf(1L);
        assertThat(books(BOOK.matches(words + " zzz"))).isEmpty();
    }

    @Test
    void manyWordsAreSearchedAndTooManyRefused() {
        assertThat(books(BOOK.matches("castle ".repeat(1_000)))).containsExactly(1L);
        assertThatThrownBy(() -> books(BOOK.matches("castle ".repeat(1_001))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1001 words in one search are more than the 1000 allowed");
    }

    @Test
    void aSearchIsAConditionAmongOthers() {
        assertThat(books(BOOK.matches("the").and(BOOK.title.startsWith("The T"))))
                .containsExactly(2L);
        assertThat(books(BOOK.matches("lait").or(BOOK.matches("castle")))).containsExactly(1L, 3L);
        assertThat(books(BOOK.matches("the").not())).containsExactly(3L, 4L);
        assertThat(books(BOOK.matches("").not())).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aKeyOfSeveralColumnsIsComparedWhole() {
        assertThat(store.query(REMARK.where(REMARK.matches("finished")).select(REMARK.position)))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(store.query(REMARK.where(REMARK.matches("ann not")).select(REMARK.position)))
                .containsExactly(2);
        assertThat(store.query(LIBRARY_QUERIES.remarks("author : bob"))).isEqualTo(1);
    }

    @Test
    void aSearchOfAnAliasIsOfItsRows() {
        BookTable other = BOOK.alias("other");
        assertThat(store.query(BOOK.join(other)
                        .on(BOOK.number.lt(other.number).and(other.matches("trial")))
                        .where(BOOK.matches("castle"))
                        .select(other.number)))
                .containsExactly(2L);
        assertThat(store.query(BOOK.leftJoin(REMARK)
                        .on(REMARK.book.eq(BOOK.number))
                        .where(REMARK.matches("village").not())
                        .select(BOOK.number)))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThatThrownBy(() -> BOOK.where(other.matches("trial"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void liveSearchesFollowEveryWrite() {
        List<List<Long>> byWords = new ArrayList<>();
        List<List<Hit>> bySql = new ArrayList<>();
        Disposable first = store.observe(BOOK.where(BOOK.matches("castle")).select(BOOK.number))
                .subscribe(byWords::add);
        Disposable second = store.observe(LIBRARY_QUERIES.search("castle")).subscribe(bySql::add);

        store.commit(new BookRenumbered(1, 10));
        store.commit(new BookReplaced(2, "castle", null, null));
        store.commit(new BookReplaced(10, "house", null, null));
        store.commit(new BookRemoved(2));

        assertThat(byWords).containsExactly(List.of(1L), List.of(10L), List.of(2L, 10L), List.of(2L), List.of());
        assertThat(bySql)
                .containsExactly(
                        List.of(new Hit(1, "The [Castle]")),
                        List.of(new Hit(10, "The [Castle]")),
                        List.of(new Hit(2, "[castle]"), new Hit(10, "The [Castle]")),
                        List.of(new Hit(2, "[castle]")),
                        List.of());
        first.dispose();
        second.dispose();
    }

    @Test
    void aMaterializerSearchesAndWritesWhatItFinds() {
        store.commit(new FoundLent("the"), new RemarksFoundRemoved("finish"));

        assertThat(books(BOOK.lent.eq(true))).containsExactly(1L, 2L);
        assertThat(books(BOOK.matches("one of 2"))).containsExactly(1L, 2L);
        assertThat(books(BOOK.matches("trial"))).isEmpty();
        assertThat(store.query(REMARK.all()))
                .extracting(remark -> remark.author())
                .containsExactly("bob");
        store.commit(new RemarkChanged("bob", 1, "a town"));
        assertThat(store.query(LIBRARY_QUERIES.remarks("village"))).isZero();
        assertThat(store.query(LIBRARY_QUERIES.remarks("town"))).isEqualTo(1);
    }
}

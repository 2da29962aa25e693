package io.livestore4j.processor;

import static io.livestore4j.processor.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.processor.Uses.Use;
import io.livestore4j.table.Arithmetic;
import io.livestore4j.table.BooleanColumn;
import io.livestore4j.table.Condition;
import io.livestore4j.table.Delete;
import io.livestore4j.table.DoubleNumber;
import io.livestore4j.table.ElementsColumn;
import io.livestore4j.table.Expression;
import io.livestore4j.table.Groups;
import io.livestore4j.table.Insert;
import io.livestore4j.table.IntNumber;
import io.livestore4j.table.Join;
import io.livestore4j.table.LongColumn;
import io.livestore4j.table.LongNumber;
import io.livestore4j.table.LongTerm;
import io.livestore4j.table.NumberTerm;
import io.livestore4j.table.Ordered;
import io.livestore4j.table.Select;
import io.livestore4j.table.SmallColumn;
import io.livestore4j.table.Table;
import io.livestore4j.table.Term;
import io.livestore4j.table.TextColumn;
import io.livestore4j.table.Union;
import io.livestore4j.table.Update;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * What the types of the query builder refuse. Each use stands on a line of its own, the right one beside the wrong one, so
 * that a wrong one is wrong for what differs alone.
 */
final class WrongUsesTest {

    private static final String TODO = """
            @Table @FullText("text")
            record Todo(@Id String id, String text, boolean done, int count, long size, double weight, Instant at,
                    LocalDate day, Level level, UUID key, List<String> tags, Set<Integer> marks,
                    Map<String, Integer> stock, Link link, BigDecimal price, @Nullable Integer rating,
                    short rank, @Nullable Byte tiny) {
                record Link(String url) {}
                enum Level { LOW, HIGH }
            }
            """;

    private static final String PERSON = "@Table record Person(@Id String id, int age) {}";

    private static final String PAIR = "record Pair(String text, int count) {}";

    private static final List<Class<?>> OPERATORS = List.of(
            Expression.class,
            Term.class,
            Ordered.class,
            Arithmetic.class,
            NumberTerm.class,
            TextColumn.class,
            BooleanColumn.class,
            SmallColumn.class,
            IntNumber.class,
            LongNumber.class,
            DoubleNumber.class,
            LongTerm.class,
            LongColumn.class,
            ElementsColumn.class,
            Condition.class,
            Table.class,
            Select.class,
            Groups.class,
            Join.class,
            Union.class,
            Insert.class,
            Update.class,
            Delete.class);

    private static final List<Use> VALUES = List.of(
            use("TODO.text.eq(\"a\")", "TODO.text.eq(1)"),
            use("TODO.text.ne(\"a\")", "TODO.text.ne('a')"),
            use("TODO.text.sameAs(\"a\")", "TODO.text.sameAs(true)"),
            use("TODO.done.eq(true)", "TODO.done.eq(\"true\")"),
            use("TODO.count.eq(1)", "TODO.count.eq(1L)"),
            use("TODO.size.eq(1)", "TODO.size.eq(1.5)"),
            use("TODO.weight.eq(1)", "TODO.weight.eq(\"1\")"),
            use("TODO.at.eq(Instant.EPOCH)", "TODO.at.eq(LocalDate.EPOCH)"),
            use("TODO.day.eq(LocalDate.EPOCH)", "TODO.day.eq(\"1970-01-01\")"),
            use("TODO.level.eq(Todo.Level.LOW)", "TODO.level.eq(\"LOW\")"),
            use("TODO.key.eq(new UUID(0, 0))", "TODO.key.eq(\"0-0-0-0-0\")"),
            use("TODO.tags.eq(List.of(\"a\"))", "TODO.tags.eq(\"a\")"),
            use("TODO.link.eq(new Todo.Link(\"a\"))", "TODO.link.eq(\"a\")"),
            use("TODO.rating.eq(1)", "TODO.rating.eq(\"1\")"),
            use("TODO.text.oneOf(\"a\", \"b\")", "TODO.text.oneOf(\"a\", 1)"),
            use("TODO.count.oneOf(1, 2)", "TODO.count.oneOf(1, 2.5)"),
            use("TODO.size.oneOf(1, 2)", "TODO.size.oneOf(1, 2.5)"),
            use("TODO.level.oneOf(Todo.Level.LOW)", "TODO.level.oneOf(\"LOW\")"),
            use("TODO.text.oneOf(List.of(\"a\"))", "TODO.text.oneOf(List.of(1))"),
            use("TODO.count.lt(1)", "TODO.count.lt(\"1\")"),
            use("TODO.size.ge(1)", "TODO.size.ge(1.5)"),
            use("TODO.text.le(\"a\")", "TODO.text.le(1)"),
            use("TODO.day.between(LocalDate.MIN, LocalDate.MAX)", "TODO.day.between(LocalDate.MIN, 5)"),
            use("TODO.text.contains(\"a\")", "TODO.text.contains('a')"),
            use("TODO.text.like(\"a%\")", "TODO.count.like(\"1%\")"),
            use("TODO.text.glob(\"a*\")", "TODO.level.glob(\"L*\")"),
            use("TODO.text.startsWithIgnoreCase(\"a\")", "TODO.key.startsWithIgnoreCase(\"a\")"),
            use("TODO.done.isTrue()", "TODO.count.isTrue()"),
            use("TODO.matches(\"a\")", "TODO.matches(1)"),
            use("TODO.matches(\"a\")", "PERSON.matches(\"a\")"),
            use("TODO.day.gt(LocalDate.EPOCH)", "TODO.day.gt(1)"),
            use("TODO.text.startsWith(\"a\")", "TODO.text.startsWith(1)"),
            use("TODO.text.endsWith(\"a\")", "TODO.tags.endsWith(\"a\")"),
            use("TODO.text.containsIgnoreCase(\"a\")", "TODO.level.containsIgnoreCase(\"a\")"),
            use("TODO.text.endsWithIgnoreCase(\"a\")", "TODO.link.endsWithIgnoreCase(\"a\")"),
            use("TODO.text.eqIgnoreCase(\"a\")", "TODO.text.eqIgnoreCase('a')"),
            use("TODO.done.isFalse()", "TODO.text.isFalse()"));

    private static final List<Use> TERMS = List.of(
            use("TODO.text.eq(TODO.id)", "TODO.text.eq(TODO.count)"),
            use("TODO.count.eq(PERSON.age)", "TODO.count.eq(TODO.size)"),
            use("TODO.count.ne(TODO.rating)", "TODO.count.ne(TODO.weight)"),
            use("TODO.at.lt(TODO.at)", "TODO.at.lt(TODO.day)"),
            use("TODO.level.sameAs(TODO.level)", "TODO.level.sameAs(TODO.text)"),
            use("TODO.id.oneOf(PERSON.all().select(PERSON.id))", "TODO.id.oneOf(PERSON.all().select(PERSON.age))"),
            use("TODO.size.eq(TODO.all().select(TODO.size.max()))", "TODO.size.eq(TODO.all().select(TODO.text.max()))"),
            use("TODO.level.ne(TODO.all().select(TODO.level))", "TODO.level.ne(TODO.all().select(TODO.text))"),
            use("TODO.day.lt(TODO.all().select(TODO.day.min()))", "TODO.day.lt(TODO.all().select(TODO.count.min()))"),
            use("TODO.text.ge(TODO.all().select(TODO.text.min()))", "TODO.text.ge(TODO.all())"),
            use("TODO.key.lt(new UUID(0, 0))", "TODO.key.lt(\"a\")"),
            use("TODO.tags.contains(\"a\")", "TODO.tags.contains(1)"),
            use("TODO.marks.contains(1)", "TODO.marks.contains(\"1\")"),
            use("TODO.tags.contains(\"a\")", "TODO.stock.contains(\"a\")"));

    private static final List<Use> ORDERS = List.of(
            use("TODO.level.asc()", "TODO.link.asc()"),
            use("TODO.key.desc()", "TODO.stock.desc()"),
            use("TODO.done.asc()", "TODO.done.lt(true)"),
            use("TODO.day.asc()", "TODO.tags.asc()"),
            use("TODO.size.asc()", "TODO.price.asc()"),
            use("TODO.size.max()", "TODO.price.max()"),
            use("TODO.day.min()", "TODO.link.min()"),
            use("TODO.count.lt(1)", "TODO.level.lt(Todo.Level.HIGH)"),
            use("TODO.all().orderBy(TODO.text.asc())", "TODO.all().orderBy(TODO.text)"));

    private static final List<Use> NUMBERS = List.of(
            use("TODO.count.plus(1)", "TODO.text.plus(\"a\")"),
            use("TODO.count.minus(1)", "TODO.count.minus(\"1\")"),
            use("TODO.weight.times(1.5)", "TODO.done.times(2)"),
            use("TODO.count.plus(TODO.count)", "TODO.count.plus(TODO.rank)"),
            use("TODO.size.times(TODO.size)", "TODO.size.times(TODO.text)"),
            use("TODO.size.sum()", "TODO.text.sum()"),
            use("TODO.count.avg()", "TODO.day.avg()"),
            use("TODO.count.sum().orElse(0)", "TODO.count.sum().orElse(\"0\")"),
            use("TODO.count.sum().gt(5)", "TODO.count.sum().gt(5.5)"),
            use("TODO.count.sum().gt(5L)", "TODO.count.sum().gt(\"5\")"),
            use("TODO.rating.sum().eq(TODO.count)", "TODO.count.eq(TODO.rating.sum())"),
            use("TODO.rating.sum().plus(1).minus(TODO.count)", "TODO.rating.sum().plus(TODO.text)"),
            use("TODO.size.sum().between(1, 5L).and(TODO.size.sum().ne(1))", "TODO.size.sum().between(1, 5.5)"),
            use("TODO.rank.sum().times(2)", "TODO.rank.times(2)"),
            use("TODO.tiny.avg().lt(2)", "TODO.tiny.avg().lt(\"2\")"),
            use("TODO.rank.oneOf((short) 1)", "TODO.rank.oneOf(1)"),
            use("TODO.weight.sum().ge(1)", "TODO.weight.sum().ge(\"1\")"),
            use("TODO.weight.sum().orElse(0).le(1.5)", "TODO.weight.sum().orElse(true)"),
            use(
                    "TODO.groupBy(TODO.text).having(TODO.count.sum().gt(5))",
                    "TODO.groupBy(TODO.text).having(TODO.count.sum())"),
            use("TODO.count.times(TODO.size)", "TODO.count.times(TODO.text)"),
            use("TODO.count.minus(TODO.weight)", "TODO.count.minus(TODO.day)"),
            use("TODO.size.plus(TODO.weight)", "TODO.size.plus(TODO.level)"),
            use("TODO.weight.times(TODO.count)", "TODO.weight.times(TODO.rank)"),
            use("TODO.weight.minus(TODO.size)", "TODO.weight.minus(TODO.done)"),
            use("TODO.rating.orElse(0).plus(1)", "TODO.rating.orElse(\"0\")"),
            use("TODO.size.orElse(0).plus(1)", "TODO.size.orElse(0.5)"),
            use("TODO.weight.orElse(0).plus(1)", "TODO.weight.orElse(\"0\")"),
            use("TODO.day.max().orElse(LocalDate.EPOCH)", "TODO.day.max().orElse(1)"),
            use("TODO.text.orElse(\"\")", "TODO.text.orElse(1)"),
            use("TODO.all().select(TODO.text.count())", "TODO.where(TODO.text.count())"),
            use("TODO.text.countDistinct().plus(1L)", "TODO.text.countDistinct().plus(\"1\")"));

    private static final List<Use> QUERIES = List.of(
            use("TODO.where(TODO.done.isTrue())", "TODO.where(TODO.done)"),
            use("TODO.whereIf(true, TODO.done.isTrue())", "TODO.whereIf(true, true)"),
            use("TODO.done.isTrue().and(TODO.text.isNull())", "TODO.done.isTrue().and(true)"),
            use("TODO.done.isTrue().or(TODO.text.isNull())", "TODO.done.isTrue().or(TODO.text)"),
            use("TODO.join(PERSON).on(TODO.id.eq(PERSON.id))", "TODO.join(PERSON).on(TODO.id)"),
            use("TODO.join(PERSON).on(TODO.id.eq(PERSON.id)).limit(1)", "TODO.join(PERSON).limit(1)"),
            use("TODO.all().after(row)", "TODO.all().after(\"t1\")"),
            use("TODO.all().limit(1)", "TODO.all().limit(\"1\")"),
            use("TODO.groupBy(TODO.text).having(TODO.id.count().gt(1L))", "TODO.groupBy(TODO.text).having(TODO.id)"),
            use("TODO.groupBy(TODO.text)", "TODO.groupBy(TODO.count.plus(1))"),
            use(
                    "TODO.all().select(TODO.text).union(PERSON.all().select(PERSON.id))",
                    "TODO.all().select(TODO.text).union(PERSON.all().select(PERSON.age))"),
            use("store.query(TODO.all().first())", "store.query(TODO.groupBy(TODO.text))"),
            use("store.query(TODO.all())", "store.query(TODO.all().select(TODO.text, TODO.count))"),
            use("TODO.where(TODO.text.isNull())", "TODO.all().orderBy(TODO.text.isNull())"),
            use("TODO.where(TODO.text.isNotNull())", "TODO.all().select(TODO.text.isNotNull())"),
            use("TODO.done.isTrue().not()", "TODO.done.not()"),
            use("TODO.where(PERSON.all().isNotEmpty())", "TODO.where(PERSON.isNotEmpty())"),
            use("TODO.all().within(PERSON)", "TODO.all().within(PERSON.id)"),
            use("TODO.all().select(TODO.text).distinct()", "TODO.all().distinct(TODO.text)"),
            use("TODO.all().limit(1).offset(1)", "TODO.all().limit(1).offset(\"1\")"),
            use("TODO.leftJoin(PERSON).on(TODO.id.eq(PERSON.id))", "TODO.leftJoin(PERSON.id)"),
            use("TODO.all().union(TODO.all()).first()", "TODO.all().union(TODO.all()).first(1)"),
            use("TODO.all().union(TODO.all()).limit(1).offset(1)", "TODO.all().union(TODO.all()).offset(\"1\")"),
            use(
                    "store.query(TODO.all().union(TODO.all()).count())",
                    "store.forEach(TODO.all().union(TODO.all()).count(), x -> {})"),
            use(
                    "store.query(TODO.all().union(TODO.all()).exists())",
                    "TODO.where(TODO.all().union(TODO.all()).exists())"),
            use("TODO.all().unionAll(TODO.all())", "TODO.all().unionAll(PERSON.all())"),
            use("TODO.all().select(TODO.text)", "TODO.all().select(\"text\")"),
            use("TODO.all().select(TODO.text.orNull())", "TODO.where(TODO.text.orNull())"),
            use("store.stream(TODO.all())", "store.stream(TODO.all().first())"),
            use("store.stream(TODO.all())", "store.stream(TODO.all().one())"),
            use("store.stream(TODO.all())", "store.stream(TODO.all().exists())"));

    private static final List<Use> WRITES = List.of(
            use("TODO.update().set(TODO.text, \"a\")", "TODO.update().set(TODO.text, 1)"),
            use("TODO.update().set(TODO.size, 1)", "TODO.update().set(TODO.size, 1.5)"),
            use("TODO.update().set(TODO.count, TODO.count.plus(1))", "TODO.update().set(TODO.text, TODO.count)"),
            use("TODO.insert(row)", "TODO.insert(new Person(\"a\", 1))"),
            use("TODO.insert(List.of(row))", "TODO.insert(List.of(\"a\"))"),
            use("apply(TODO.delete().all())", "apply(TODO.delete())"),
            use("apply(TODO.update().set(TODO.text, \"a\").all())", "apply(TODO.update().set(TODO.text, \"a\"))"),
            use("TODO.alias(\"t\")", "TODO.alias(1)"),
            use("TODO.inserting(TODO.text)", "TODO.inserting(\"text\")"),
            use("TODO.updating(TODO.text)", "TODO.updating(\"text\")"),
            use("apply(TODO.deleting().with(\"a\"))", "apply(TODO.deleting())"),
            use("TODO.insert(row).orReplace()", "TODO.update().orReplace()"),
            use("TODO.insert(row).orUpdate(TODO.text)", "TODO.insert(row).orUpdate(\"text\")"),
            use("TODO.insert(row).orIgnore()", "TODO.delete().orIgnore()"));

    /** Those whose messages are held to be short. */
    private static final List<Use> INTO = List.of(
            use(
                    "TODO.all().select(TODO.text, TODO.count).into(Pair::new)",
                    "TODO.all().select(TODO.count, TODO.text).into(Pair::new)"),
            use(
                    "TODO.all().select(TODO.text, TODO.count).into(Pair::new)",
                    "TODO.all().select(TODO.text, TODO.size).into(Pair::new)"),
            use(
                    "TODO.all().select(TODO.text, TODO.count).into(Pair::new)",
                    "TODO.all().select(TODO.text, TODO.count, TODO.done).into(Pair::new)"),
            use(
                    "TODO.groupBy(TODO.text).select(TODO.text, TODO.count.max()).into(Pair::new)",
                    "TODO.groupBy(TODO.text).select(TODO.text, TODO.id.count()).into(Pair::new)"),
            use(
                    "TODO.all().select(TODO.text, TODO.count).into((text, count) -> text.length() + count)",
                    "TODO.all().select(TODO.text, TODO.count).into((text, count) -> count.length())"),
            use(
                    "TODO.all().select(TODO, PERSON).into((todo, person) -> todo.id())",
                    "TODO.all().select(TODO, PERSON).into((todo, person) -> person.text())"));

    @Test
    void wrongValuesAreRefused() {
        assertRefused(VALUES);
    }

    @Test
    void termsOfOtherTypesAreRefused() {
        assertRefused(TERMS);
    }

    @Test
    void whatHasNoOrderIsNotSortedBy() {
        assertRefused(ORDERS);
    }

    @Test
    void onlyNumbersAreCalculatedWith() {
        assertRefused(NUMBERS);
    }

    @Test
    void queriesAreMadeOfWhatBelongsThere() {
        assertRefused(QUERIES);
    }

    @Test
    void writesAreOfTheirColumnsAndSayWhichRows() {
        assertRefused(WRITES);
    }

    @Test
    void aWrongIntoHasAShortMessage() {
        assertThat(assertRefused(INTO).values())
                .allSatisfy(message -> assertThat(message.lines().count()).isBetween(1L, 5L));
    }

    @Test
    void everyOperatorHasAWrongUse() {
        String wrong = Stream.of(VALUES, TERMS, ORDERS, NUMBERS, QUERIES, WRITES)
                .flatMap(List::stream)
                .map(Use::wrong)
                .collect(Collectors.joining("\n"));
        List<String> operators = Operators.of(OPERATORS);

        assertThat(operators).hasSizeGreaterThan(60);
        assertThat(operators).allSatisfy(operator -> assertThat(wrong).contains("." + operator + "("));
    }

    private static Map<Long, String> assertRefused(List<Use> uses) {
        return Uses.assertRefused(uses, WrongUsesTest::compile);
    }

    /** The first use stands on the first line. */
    private static Compilation compile(String lines) {
        String code = Guide.HEADER
                + "import static app.TodoTable.TODO; import static app.PersonTable.PERSON;"
                + " final class Uses { private Uses() {}"
                + " static Mutation apply(Mutation mutation) { return mutation; }"
                + " static void run(LiveStore<?> store, Todo row) { "
                + lines
                + "}}\n";
        return TestCompiler.compile(
                source("Todo", TODO),
                source("Person", PERSON),
                source("Pair", PAIR),
                TestCompiler.source("app.Uses", code));
    }

    private static JavaFileObject source(String name, String code) {
        return TestCompiler.source("app." + name, Guide.HEADER + code);
    }
}

package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.processor.Guide.Block;
import io.livestore4j.processor.Guide.Section;
import io.livestore4j.table.Arithmetic;
import io.livestore4j.table.BooleanColumn;
import io.livestore4j.table.Condition;
import io.livestore4j.table.DoubleNumber;
import io.livestore4j.table.ElementsColumn;
import io.livestore4j.table.IntNumber;
import io.livestore4j.table.LongNumber;
import io.livestore4j.table.NumberTerm;
import io.livestore4j.table.Ordered;
import io.livestore4j.table.SmallColumn;
import io.livestore4j.table.Term;
import io.livestore4j.table.TextColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each operator in the guide writes the SQL that stands beside it. */
final class GuideOperatorsTest {

    private static final Path PAGE = Path.of("../docs/guide-queries.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| `(N\\.[^`]+)` \\| `([^`]+)` \\|$");

    /** Prints what is special about a condition, an order or a term. */
    private static final String PRINT = """
            import io.livestore4j.table.Condition;
            import io.livestore4j.table.Order;
            import io.livestore4j.table.Term;
            final class Print {
                private Print() {}
                static void sql(Condition it) {
                    after(" WHERE ", NOTE.where(it).sql());
                }
                static void sql(Order it) {
                    after(" ORDER BY ", NOTE.all().orderBy(it).sql());
                }
                static void sql(Term<?> it) {
                    String sql = NOTE.all().select(it).sql();
                    after("SELECT ", sql.substring(0, sql.lastIndexOf(" FROM ")));
                }
                private static void after(String word, String sql) {
                    System.out.println(sql.substring(sql.indexOf(word) + word.length()));
                }
            }
            """;

    private static final Pattern NAMES = Pattern.compile("\"note\"\\.|\"");

    private static final List<Class<?>> COLUMNS = List.of(
            Term.class,
            Ordered.class,
            Arithmetic.class,
            NumberTerm.class,
            SmallColumn.class,
            IntNumber.class,
            LongNumber.class,
            DoubleNumber.class,
            TextColumn.class,
            BooleanColumn.class,
            ElementsColumn.class,
            Condition.class);

    @TempDir
    private Path directory;

    @Test
    void everyOperatorWritesTheSqlBesideIt() throws Exception {
        List<MatchResult> rows = ROW.matcher(TestCompiler.read(PAGE)).results().toList();
        Section declarations = Guide.read(PAGE).sections().stream()
                .filter(section -> section.title().equals("Every operator"))
                .findFirst()
                .orElseThrow();
        Block uses = new Block("run NoteStore", "java", uses(rows));
        Section section = new Section(
                declarations.title(),
                Stream.concat(declarations.blocks().stream(), Stream.of(new Block("", "java", PRINT), uses))
                        .toList());
        List<JavaFileObject> sources = new ArrayList<>(section.sources());
        sources.add(GuideRun.main(section, uses));

        Compilation compilation = TestCompiler.compile(sources);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(GuideRun.of(compilation, directory).output().lines().map(GuideOperatorsTest::plain))
                .hasSizeGreaterThan(40)
                .containsExactlyElementsOf(
                        rows.stream().map(GuideOperatorsTest::shown).toList());
    }

    @Test
    void theTableHasEveryOperatorOfColumnsAndConditions() {
        String shown = ROW.matcher(TestCompiler.read(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.joining("\n"));

        assertThat(Operators.of(COLUMNS))
                .hasSizeGreaterThan(30)
                .allSatisfy(operator -> assertThat(shown).contains("." + operator + "("));
    }

    private static String uses(List<MatchResult> rows) {
        return "var N = NOTE; UUID key = new UUID(0, 0);\n"
                + rows.stream().map(row -> "Print.sql(" + row.group(1) + ");\n").collect(Collectors.joining());
    }

    private static String shown(MatchResult row) {
        return row.group(2).replace("\\|", "|");
    }

    /** As the page shows it: names as they are, and what a subquery selects left out where it is long. */
    private static String plain(String sql) {
        return NAMES.matcher(sql).replaceAll("").replaceAll("SELECT (\\w+, )+\\w+ FROM", "SELECT … FROM");
    }
}

package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.processor.Guide.Block;
import io.livestore4j.processor.Guide.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show is true: every piece of code compiles, and does what is said there. */
final class GuideTest {

    private static final List<Path> PAGES = Stream.of(
                    "README.md",
                    "docs/guide-schema.md",
                    "docs/guide-events.md",
                    "docs/guide-queries.md",
                    "processor/src/test/resources/combinations.md")
            .map(GuideTest::page)
            .toList();

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static final Pattern CODE = Pattern.compile("\\[(LS-\\w+)](?!\\()");

    /** White space outside of a text in double quotes. */
    private static final Pattern SPACE = Pattern.compile("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    @TempDir
    private Path directory;

    static Stream<Arguments> sections() {
        return PAGES.stream()
                .map(Guide::read)
                .flatMap(guide ->
                        guide.sections().stream().map(section -> Arguments.of(guide.name(), section.title(), section)));
    }

    static Stream<Arguments> blocks() {
        return sections()
                .flatMap(arguments -> ((Section) arguments.get()[2])
                        .blocks().stream()
                                .filter(block -> block.isRun() || block.isError() || block.isNote())
                                .map(block -> Arguments.of(
                                        arguments.get()[0],
                                        arguments.get()[1],
                                        block.text().lines().findFirst().orElse(""),
                                        arguments.get()[2],
                                        block)));
    }

    /** Those of which nothing is run; the others are compiled for that. */
    static Stream<Arguments> sectionsWithoutRun() {
        return sections().filter(arguments -> {
            List<Block> blocks = ((Section) arguments.get()[2]).blocks();
            return blocks.stream().noneMatch(Block::isRun) && blocks.stream().anyMatch(Block::isJava);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sectionsWithoutRun")
    void aSectionCompilesWithoutAWarning(String guide, String title, Section section) {
        assertThat(TestCompiler.complaints(TestCompiler.compile(section.sources())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sections")
    void everyBlockIsCompiledOrShownByOneThatIs(String guide, String title, Section section) {
        Block shows = null;
        for (Block block : section.blocks()) {
            shows = block.isRun() || block.isError() || block.isNote() ? block : block.isJava() ? null : shows;
            boolean known = block.isDeclaration() || block.isStatements() || block.isError() || block.isNote();
            boolean shown =
                    shows != null && block.mark().isEmpty() && languages(shows).contains(block.language());
            boolean excepted = !block.isJava() && block.mark().equals("not compiled");
            assertThat(known || shown || excepted).as(block.text()).isTrue();
        }
    }

    private static List<String> languages(Block shows) {
        return shows.isRun() ? List.of("text", "json", "sql") : List.of("text");
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @MethodSource("blocks")
    void aBlockDoesWhatIsShownBelowIt(String guide, String title, String line, Section section, Block block)
            throws Exception {
        if (block.isError()) {
            mistake(section, block);
        } else if (block.isNote()) {
            note(section, block);
        } else {
            run(section, block);
        }
    }

    private static void mistake(Section section, Block block) {
        Compilation compilation = TestCompiler.compile(section.sourcesWith(block));
        List<String> errors = compilation.errors().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
        assertSaid(errors, section, block);
    }

    /** The other declarations may have notes, too. */
    private static void note(Section section, Block block) {
        Compilation compilation = TestCompiler.compile(section.sourcesWith(block));
        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        String file = Section.nameOf(block.text()) + ".java";
        List<String> notes = compilation.notes().stream()
                .filter(note ->
                        note.getSource() != null && note.getSource().getName().endsWith("/" + file))
                .map(note -> note.getMessage(Locale.ROOT))
                .toList();
        assertSaid(notes, section, block);
    }

    private static void assertSaid(List<String> messages, Section section, Block block) {
        assertThat(messages).singleElement().asString().startsWith("[" + block.subject() + "] ");
        for (Block shown : shownBy(section, block)) {
            assertThat(messages.get(0)).isEqualTo(shown.text().strip().replace('\n', ' '));
        }
    }

    private void run(Section section, Block block) throws Exception {
        List<JavaFileObject> sources = new ArrayList<>(section.sources());
        sources.add(GuideRun.main(section, block));
        Compilation compilation = TestCompiler.compile(sources);
        assertThat(TestCompiler.complaints(compilation)).isEmpty();
        GuideRun run = GuideRun.of(compilation, directory);
        List<String> shown = new ArrayList<>();
        for (Block below : shownBy(section, block)) {
            shown.add(below.language());
            switch (below.language()) {
                case "text" -> assertThat(run.output()).isEqualTo(below.text());
                case "json" ->
                    assertThat(objects(String.join("", run.events()))).isEqualTo(objects(below.text()));
                default ->
                    assertThat(compact(run.tables()))
                            .containsAll(compact(List.of(below.text().split(";\\s*"))));
            }
        }
        assertThat(run.output().isEmpty() || shown.contains("text"))
                .as(run.output())
                .isTrue();
    }

    private static String objects(String json) {
        return SPACE.matcher(json).replaceAll("");
    }

    private static List<String> compact(List<String> statements) {
        return statements.stream()
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** The blocks up to the next one in Java. */
    private static List<Block> shownBy(Section section, Block block) {
        List<Block> all = section.blocks();
        return all.subList(all.indexOf(block) + 1, all.size()).stream()
                .takeWhile(next -> !next.isJava() && next.mark().isEmpty())
                .toList();
    }

    /** The type and the sort of a column in the guide. */
    private record ColumnRow(String type, String storage, boolean sorts) {}

    /** The generated class tells how a column is stored and whether it can be sorted by. */
    @Test
    void theTableOfColumnTypesIsTrue() {
        List<ColumnRow> columns = rows("docs/guide-schema.md", "types").stream()
                .flatMap(row -> inBackticks(row.get(0)).stream()
                        .map(type -> new ColumnRow(type, row.get(1), row.get(2).equals("yes"))))
                .toList();
        StringBuilder components = new StringBuilder("@Id String id");
        StringBuilder orders = new StringBuilder();
        for (ColumnRow column : columns) {
            int i = columns.indexOf(column);
            components.append(", ").append(column.type()).append(" c").append(i);
            orders.append(column.sorts() ? " static final Object O" + i + " = TTable.T.c" + i + ".asc();" : "");
        }
        Compilation compilation = TestCompiler.compile(
                TestCompiler.source("app.T", Guide.HEADER + "\n@Table record T(" + components + ") {" + orders + "}"));
        assertThat(compilation.diagnostics()).isEmpty();
        String table = TestCompiler.generated(compilation).get("TTable.java");
        for (ColumnRow column : columns) {
            int i = columns.indexOf(column);
            assertThat(table)
                    .as(column.type())
                    .contains("\\\"c" + i + "\\\" " + column.storage() + " NOT NULL")
                    .containsPattern(
                            (column.sorts() ? "" : "(Value|Json|Enum|Elements)") + "Column<\\S.*> c" + i + " =");
        }
    }

    @Test
    void theExamplesInTheTableOfJsonAreThoseOfTheLog() {
        String shown = Guide.read(page("docs/guide-events.md")).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block.language().equals("json"))
                .map(block -> objects(block.text()))
                .collect(Collectors.joining());
        for (List<String> row : rows("docs/guide-events.md", "examples")) {
            assertThat(inBackticks(row.get(2)))
                    .allSatisfy(example -> assertThat(shown).contains(example));
        }
    }

    private static Path page(String name) {
        return Path.of("..").resolve(name);
    }

    /** The cells of the table behind a hidden comment, without its head. */
    private static List<List<String>> rows(String page, String mark) {
        List<List<String>> rows = TestCompiler.read(page(page))
                .lines()
                .dropWhile(line -> !line.equals("<!-- " + mark + " -->"))
                .skip(3)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        assertThat(rows).as(page).hasSizeGreaterThan(20);
        return rows;
    }

    private static List<String> inBackticks(String cell) {
        return Pattern.compile("`([^`]*)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (Path page : PAGES) {
            for (MatchResult link :
                    LINK.matcher(TestCompiler.read(page)).results().toList()) {
                if (link.group(1).contains("://")) {
                    continue;
                }
                Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
                assertThat(Files.exists(target)).as(page + ": " + link.group()).isTrue();
                if (link.group(2) != null) {
                    assertThat(anchors(target)).as(page.toString()).contains(link.group(2));
                }
            }
        }
    }

    @Test
    void everyCodeIsALink() {
        for (Path page : PAGES) {
            assertThat(CODE.matcher(Guide.prose(page)).results().map(MatchResult::group))
                    .as(page.toString())
                    .isSubsetOf("[LS-nnn]");
        }
    }

    /** As GitHub makes them. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(TestCompiler.read(page))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toList());
    }
}

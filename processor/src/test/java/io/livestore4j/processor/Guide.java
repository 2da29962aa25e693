package io.livestore4j.processor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A page of the documentation with code. The {@code java} blocks of one {@code ##} section are compiled together, in the
 * package {@code app} and with the imports below. A hidden comment right before a block says what it is:
 *
 * <pre>
 * (none)                       declarations
 * &lt;!-- statements --&gt;          the body of a method
 * &lt;!-- run TodoStore --&gt;       the same, with a {@code store}; it is run
 * &lt;!-- run TodoStore with Data --&gt;   the same, after {@code Data.fill(store)}
 * &lt;!-- error LS-016 --&gt;        declarations with exactly this mistake
 * &lt;!-- note LS-099 --&gt;         declarations with exactly this note, and neither error nor warning
 * </pre>
 *
 * <p>What follows a block that is run, wrong or noted is what it shows, and compared: {@code text} is its output, or the message;
 * {@code json} the arguments of the events in its log, one a line; {@code sql} statements that made its tables. Any other
 * block needs {@code <!-- not compiled -->}.
 */
record Guide(String name, List<Section> sections) {

    /** All on one line, for the lines below to keep their numbers but for one. */
    private static final String IMPORTS = Stream.of(
                    "io.livestore4j.*",
                    "io.livestore4j.annotations.*",
                    "io.livestore4j.event.*",
                    "io.livestore4j.sync.*",
                    "java.math.*",
                    "java.net.URI",
                    "java.nio.file.Path",
                    "java.time.*",
                    "java.util.*",
                    "org.jspecify.annotations.Nullable")
            .map(type -> "import " + type + ";")
            .collect(Collectors.joining(" "));

    /** What stands before every type. */
    static final String HEADER = "package app; " + IMPORTS + " ";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?:<!-- ([^\n]*?) -->\n)?```(\\w*)\n(.*?)^```$");

    /** A type whose generated class has constants, with what is put behind its name. */
    private static final Pattern TABLE = generated("Table", "record");

    private static final Pattern DOCUMENT = generated("ClientDocument", "record");
    private static final Pattern QUERIES = generated("Queries", "interface");
    private static final Pattern SEALED = Pattern.compile("(?m)^(?:public )?sealed interface (\\w+)");

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:@\\w+ |public |final |sealed )*(?:record|class|interface|enum) (\\w+)");

    private static Pattern generated(String annotation, String kind) {
        String start = "^(?:@\\w+ |public )*" + kind + " ";
        return Pattern.compile("(?ms)^@" + annotation + "\\b(?:(?!" + start + ").)*" + start + "(\\w+)");
    }

    static Guide read(Path file) {
        List<Section> sections = new ArrayList<>();
        for (String text : TestCompiler.read(file).split("(?m)^## ", -1)) {
            List<Block> blocks = BLOCK.matcher(text).results().map(Guide::block).toList();
            if (!blocks.isEmpty()) {
                sections.add(new Section(text.lines().findFirst().orElse(""), blocks));
            }
        }
        return new Guide(file.getFileName().toString(), sections);
    }

    /** A page without its blocks. */
    static String prose(Path file) {
        return BLOCK.matcher(TestCompiler.read(file)).replaceAll("");
    }

    private static Block block(MatchResult found) {
        String mark = found.group(1);
        return new Block(mark == null ? "" : mark, found.group(2), found.group(3));
    }

    /** @param mark the hidden comment before it */
    record Block(String mark, String language, String text) {

        boolean isJava() {
            return language.equals("java");
        }

        boolean isDeclaration() {
            return isJava() && mark.isEmpty();
        }

        boolean isError() {
            return isJava() && mark.startsWith("error ");
        }

        boolean isNote() {
            return isJava() && mark.startsWith("note ");
        }

        boolean isRun() {
            return isJava() && mark.startsWith("run ");
        }

        boolean isStatements() {
            return isRun() || isJava() && mark.equals("statements");
        }

        /** The second word of the mark: a code or a store. */
        String subject() {
            return mark.split(" ")[1];
        }

        /** What is done with the store before. */
        String preparation() {
            String[] words = mark.split(" ");
            return words.length == 4 ? words[3] + ".fill(store);" : "";
        }
    }

    record Section(String title, List<Block> blocks) {

        /** Everything but what is wrong. */
        List<JavaFileObject> sources() {
            return blocks.stream()
                    .filter(block -> block.isDeclaration() || block.isStatements())
                    .flatMap(block -> sources(block).stream())
                    .toList();
        }

        /** The declarations and one that is wrong, or noted. */
        List<JavaFileObject> sourcesWith(Block block) {
            return Stream.concat(blocks.stream().filter(Block::isDeclaration), Stream.of(block))
                    .flatMap(each -> sources(each).stream())
                    .toList();
        }

        /** The class that a block of statements becomes. */
        String className(Block statements) {
            return "Block" + blocks.indexOf(statements);
        }

        /** A type is a file, or javac warns; types stand apart by empty lines. */
        private List<JavaFileObject> sources(Block block) {
            return block.isStatements()
                    ? List.of(source(className(block), body(block)))
                    : Stream.of(block.text().split("\n\n(?=\\S)"))
                            .map(type -> source(nameOf(type), type))
                            .toList();
        }

        static String nameOf(String type) {
            return TYPE.matcher(type)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no type is declared in " + type));
        }

        private JavaFileObject source(String name, String code) {
            return TestCompiler.source("app." + name, HEADER + ownImports() + "\n" + code);
        }

        private String body(Block block) {
            String parameter = block.isRun() ? block.subject() + " store" : "";
            return "final class %1$s { private %1$s() {} static void run(%2$s) throws Exception {\n%3$s}}\n"
                    .formatted(className(block), parameter, block.text());
        }

        /** The constants of what is generated, and the records within sealed interfaces. */
        private String ownImports() {
            String code = blocks.stream()
                    .filter(Block::isDeclaration)
                    .map(Block::text)
                    .collect(Collectors.joining("\n"));
            return Stream.of(
                            imports(code, TABLE, "static app.", "Table.*"),
                            imports(code, DOCUMENT, "static app.", "Document.*"),
                            imports(code, QUERIES, "static app.", "Sql.*"),
                            imports(code, SEALED, "app.", ".*"))
                    .flatMap(List::stream)
                    .collect(Collectors.joining(" "));
        }

        private static List<String> imports(String code, Pattern type, String before, String behind) {
            return type.matcher(code)
                    .results()
                    .map(found -> "import " + before + found.group(1) + behind + ";")
                    .toList();
        }
    }
}

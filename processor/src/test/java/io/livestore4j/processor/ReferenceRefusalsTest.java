package io.livestore4j.processor;

import static io.livestore4j.processor.Uses.use;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import io.livestore4j.processor.Uses.Use;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * What the reference's query builder refuses when it runs, or answers where a materializer cannot ask, does not compile
 * here: the rows of its 56 tests by their numbers.
 */
final class ReferenceRefusalsTest {

    private static final JavaFileObject TODO = source("Todo", """
            @Table
            record Todo(@Id String id, String text, Status status, List<String> tags) {
                enum Status { active, completed }
            }
            """);

    private static final JavaFileObject CONTACT = source("Contact", """
            @Table
            record Contact(@Id String id, String contactFirstName, String contactLastName, String contactEmail) {}
            """);

    /** As the reference nests it. */
    private static final JavaFileObject NAMES =
            source("Names", "record Names(String firstName, String lastName, String email) {}");

    private static final String UPDATE =
            "TODO.update().set(TODO.status, Todo.Status.completed).where(TODO.id.eq(\"123\"))";
    private static final String DELETE = "TODO.delete().where(TODO.status.eq(Todo.Status.completed))";
    private static final String NO_RETURNING = "method returning";

    @Test
    void row32OnlyAColumnOfElementsContainsOne() {
        assertThat(messageOf(use(
                        "TODO.where(TODO.tags.contains(\"active\"))", "TODO.where(TODO.status.contains(\"active\"))")))
                .contains("method contains");
    }

    @Test
    void row46AnInsertReturnsNothing() {
        assertThat(messageOf(use("TODO.insert(row)", "TODO.insert(row).returning(TODO.id)")))
                .contains(NO_RETURNING);
        assertThat(messageOf(use(
                        "TODO.inserting(TODO.id, TODO.text).with(\"123\", \"Buy milk\")",
                        "TODO.inserting(TODO.id, TODO.text).with(\"123\", \"Buy milk\").returning(TODO.id)")))
                .contains(NO_RETURNING);
    }

    @Test
    void row47AnUpdateReturnsNothing() {
        assertThat(messageOf(use(UPDATE, UPDATE + ".returning(TODO.id)"))).contains(NO_RETURNING);
    }

    @Test
    void row48ADeleteReturnsNothing() {
        assertThat(messageOf(use(DELETE, DELETE + ".returning(TODO.id)"))).contains(NO_RETURNING);
    }

    @Test
    void row56ANestedContactIsNoRow() {
        String names = "new Names(\"Ada\", \"Lovelace\", \"ada@example.com\")";
        assertThat(messageOf(use(
                        "CONTACT.insert(new Contact(\"1\", \"Ada\", \"Lovelace\", \"ada@example.com\"))",
                        "CONTACT.insert(new Contact(\"1\", " + names + "))")))
                .contains("constructor Contact", "app.Names");
        assertThat(messageOf(use(
                        "CONTACT.update().set(CONTACT.contactFirstName, \"Ada\")",
                        "CONTACT.update().set(CONTACT.contactFirstName, " + names + ")")))
                .contains("app.Names");
    }

    private static String messageOf(Use use) {
        return Uses.assertRefused(List.of(use), ReferenceRefusalsTest::compile).get(1L);
    }

    private static Compilation compile(String lines) {
        return TestCompiler.compile(
                TODO,
                CONTACT,
                NAMES,
                source(
                        "Rows",
                        "import static app.TodoTable.TODO; import static app.ContactTable.CONTACT;"
                                + " final class Rows { private Rows() {} static void run(Todo row) { "
                                + lines
                                + "}}\n"));
    }

    private static JavaFileObject source(String name, String code) {
        return TestCompiler.source("app." + name, Guide.HEADER + code);
    }
}

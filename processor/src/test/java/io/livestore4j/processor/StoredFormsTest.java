package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store tells by texts of its schema whether the log and the state are read as before. */
final class StoredFormsTest {

    private static final Pattern FORMS = Pattern.compile("\\.(?:table|event)Form\\(\"[^\"]+\", \"[0-9a-f]{16}\"\\)");

    private static final String VALUES = """
            package app;
            import io.livestore4j.annotations.*;
            import java.util.*;

            public interface Values {
                enum Kind { A, B }
                record Part(@Default("1") int size, List<Kind> kinds) {}
                sealed interface Shape {
                    record Circle(Part part) implements Shape {}
                    record Dot() implements Shape {}
                }
                record Holder(Shape shape) {}
                @Event("v1.Held") record Held(Holder holder) {}
            }
            """;

    private static final String APP = """
            package app;
            import io.livestore4j.annotations.*;
            import java.util.*;

            public interface App {
                @Table record Item(@Id String id, String text, Values.Holder holder) {}

                sealed interface Ev {
                    @Event("v1.Made") @Materializer(insert = Item.class)
                    record Made(String id, @Default("x") String text, Values.Holder holder) implements Ev {}
                }

                @LiveStoreSchema(events = Ev.class, tables = Item.class) interface Schema {}
            }
            """;

    @TempDir
    private Path classes;

    private static List<String> forms(Compilation compilation) {
        assertThat(TestCompiler.errors(compilation)).isEmpty();
        Matcher forms = FORMS.matcher(TestCompiler.generated(compilation).get("App_Store.java"));
        List<String> found = forms.results().map(MatchResult::group).toList();
        assertThat(found).as("one of the table, one of the event").hasSize(2);
        return found;
    }

    private static List<String> forms(String values, String app) {
        return forms(
                TestCompiler.compile(TestCompiler.source("app.Values", values), TestCompiler.source("app.App", app)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A, B; A, B, C",
                "int size; long size",
                "@Default(\"1\"); @Default(\"2\")",
                "@Default(\"1\"); ",
                "List<Kind>; Set<Kind>",
                "List<Kind> kinds; List<Kind> sorts",
                "record Dot() implements; @TypeName(\"dot\") record Dot() implements",
                "sealed interface; @Discriminator(\"kind\") sealed interface",
                "@Default(\"x\"); @Default(\"y\")",
                "String id, @Default(\"x\") String text; @Renamed(\"text\") @Default(\"x\") String id, @Renamed(\"id\") String text",
                "Values.Holder holder; Optional<Values.Holder> holder",
            })
    void anotherFormIsAnotherText(String before, @Nullable String after) {
        String changed = after == null ? "" : after;
        assertThat(VALUES + APP).contains(before);

        assertThat(forms(VALUES.replace(before, changed), APP.replace(before, changed)))
                .isNotEqualTo(forms(VALUES, APP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A, B; B, A",
                "Holder; Box",
                "@Default(\"1\") int size, List<Kind> kinds; List<Kind> kinds, @Default(\"1\") int size",
            })
    void orderAndNamesOfClassesAreNoForm(String before, String after) {
        assertThat(forms(VALUES.replace(before, after), APP.replace(before, after)))
                .isEqualTo(forms(VALUES, APP));
    }

    @Test
    void aNestedTypeOfAClassFileHasTheSameForm() {
        ClassFiles.write(TestCompiler.compile(TestCompiler.source("app.Values", VALUES)), classes);

        assertThat(forms(TestCompiler.over(classes).compile(TestCompiler.source("app.App", APP))))
                .isEqualTo(forms(VALUES, APP));
    }
}

package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codecs of nested records are generated where their sources are, and found in class files everywhere else. */
final class NestedTypesTest {

    private static final JavaFileObject MONEY = TestCompiler.source("lib.Money", """
            package lib;

            import org.jspecify.annotations.Nullable;

            public record Money(long cents, @Nullable String note) {}
            """);

    private static final JavaFileObject PAID = TestCompiler.source("app.Paid", """
            package app;

            import io.livestore4j.annotations.Event;
            import java.util.List;
            import lib.Money;

            @Event("v1.Paid")
            record Paid(Money price, List<Money> parts) {}
            """);

    @TempDir
    private Path classes;

    @Test
    void aRecordThatWasCompiledWithoutACodecIsAMistake() {
        ClassFiles.write(TestCompiler.compile(MONEY), classes);

        Compilation compilation = TestCompiler.over(classes).compile(PAID);

        assertThat(TestCompiler.errors(compilation))
                .containsExactly(
                        "8:19 [LS-058] Component price has type Money, which was compiled elsewhere and has no codec."
                                + " Compile it together with an event or a table that holds it, or name a codec with"
                                + " @UseCodec.",
                        "8:38 [LS-058] Component parts has type List<Money>, whose Money was compiled elsewhere and has"
                                + " no codec. Compile it together with an event or a table that holds it, or name a"
                                + " codec with @UseCodec.");
    }

    @Test
    void theCodecOfAnEarlierCompilationIsUsedAsItIs() {
        Compilation whole = TestCompiler.compile(MONEY, PAID);
        ClassFiles.write(whole, classes);

        Compilation again = TestCompiler.over(classes).compile(PAID);

        assertThat(TestCompiler.errors(again)).isEmpty();
        assertThat(TestCompiler.generated(again))
                .containsOnlyKeys("PaidCodec.java")
                .containsEntry("PaidCodec.java", TestCompiler.generated(whole).get("PaidCodec.java"));
    }

    @Test
    void aCodecIsGeneratedAnewWithItsSource() {
        Compilation whole = TestCompiler.compile(MONEY, PAID);
        ClassFiles.write(whole, classes);

        Compilation again = TestCompiler.over(classes).compile(MONEY, PAID);

        assertThat(TestCompiler.generated(again)).isEqualTo(TestCompiler.generated(whole));
    }

    @Test
    void whatManyHoldIsGeneratedAndReportedOnce() {
        Compilation compilation = TestCompiler.compile(TestCompiler.source("app.App", """
                package app;

                import io.livestore4j.annotations.*;
                import java.util.*;

                interface App {
                    @Table record Bill(@Id String id, Money price, Map<String, Money> parts) {}
                    @Table record Gift(@Id String id, Optional<Money> value) {}
                    @Event("v1.Paid") record Paid(Money price) {}
                    record Money(long cents, Thread worker) {}
                }
                """));

        assertThat(TestCompiler.errors(compilation))
                .singleElement()
                .asString()
                .startsWith("10:37 [LS-007] Component worker has type Thread, which cannot be stored.");
    }
}

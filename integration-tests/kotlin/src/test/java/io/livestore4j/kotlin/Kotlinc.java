package io.livestore4j.kotlin;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** The compiler of Kotlin over the class path of the tests. Warnings are errors. */
final class Kotlinc {

    private Kotlinc() {}

    /** @param said lines such as {@code Mistakes.kt:9:38: error: …} */
    record Outcome(boolean compiled, List<String> said) {}

    static Outcome compile(Path source, Path classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(
                        new PrintStream(bytes, true, StandardCharsets.UTF_8),
                        source.toString(),
                        "-d",
                        classes.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-Werror");
        return new Outcome(
                code == ExitCode.OK,
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }
}

package io.livestore4j.processor;

import io.livestore4j.processor.LockOnDisk.Content;
import io.livestore4j.processor.LockOnDisk.Present;
import io.livestore4j.processor.LockOnDisk.Unreadable;
import io.livestore4j.processor.check.Problem;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.lock.BodyComparison;
import io.livestore4j.processor.lock.BodyHashes;
import io.livestore4j.processor.lock.LockComparison;
import io.livestore4j.processor.lock.LockDifference;
import io.livestore4j.processor.lock.LockFile;
import io.livestore4j.processor.lock.LockText;
import io.livestore4j.processor.lock.LockText.Broken;
import io.livestore4j.processor.lock.LockedSchema;
import io.livestore4j.processor.lock.MovedSchema;
import io.livestore4j.processor.lock.SchemaLocks;
import io.livestore4j.processor.lock.Unlocked;
import io.livestore4j.processor.model.LockMode;
import io.livestore4j.processor.model.LockOptions;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.Sample;
import io.livestore4j.processor.model.SchemaModel;
import io.livestore4j.processor.model.WholeSchema;
import io.livestore4j.processor.read.Bodies;
import io.livestore4j.processor.read.NestedTypes;
import io.livestore4j.processor.report.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/** Compares the schemas of a compilation with the lock file, and writes that where it is asked to. */
final class SchemaLock {

    private static final String UPDATE = "Compile with -Alivestore.lock.mode=update";

    private final LockOptions options;
    private final NestedTypes nested;
    private final Diagnostics diagnostics;
    private final Optional<Bodies> seen;
    private final BodyHashes bodies;
    private final Predicate<String> typeExists;

    private final String before;
    private final Optional<Problem> fault;
    private LockFile file = LockFile.EMPTY;
    private boolean refused;

    /** @param typeExists whether there is a type of that qualified name */
    SchemaLock(
            LockOptions options,
            NestedTypes nested,
            Diagnostics diagnostics,
            Optional<Bodies> seen,
            Predicate<String> typeExists) {
        this.typeExists = typeExists;
        this.options = options;
        this.nested = nested;
        this.diagnostics = diagnostics;
        this.seen = seen;
        this.bodies = method -> seen.flatMap(all -> all.hash(method));
        Content content =
                options.path().map(path -> new LockOnDisk(path).read()).orElseGet(LockOnDisk.Missing::new);
        this.before = content instanceof Present present ? present.text() : "";
        this.fault = content instanceof Unreadable unreadable
                ? Optional.of(fault("cannot be read: " + unreadable.why() + "."))
                : content instanceof Present ? parse() : Optional.empty();
    }

    private Optional<Problem> parse() {
        LockText.Outcome outcome = LockText.read(before);
        if (outcome instanceof LockText.Read read) {
            file = read.file();
            return Optional.empty();
        }
        Broken broken = (Broken) outcome;
        return Optional.of(fault("is broken at line " + broken.line() + ": " + broken.what()
                + ". Correct it, or take it back from version control."));
    }

    private Problem fault(String what) {
        return ProblemKind.LOCK_FILE.at(Origin.UNKNOWN, "Lock file %s %s", path(), what);
    }

    private String path() {
        return options.path().orElse("");
    }

    /**
     * What is locked of a schema is compared with it, and its samples are the answer; empty where there is no lock file to be.
     *
     * @param sound whether nothing else is wrong with it
     */
    Optional<List<Sample>> compare(SchemaModel schema, TypeElement type, boolean sound) {
        if (options.path().isEmpty()) {
            if (sound) {
                noLock(schema);
            }
            return Optional.empty();
        }
        if (fault.isPresent()) {
            diagnostics.report(fault.get().at(schema.type().origin()));
            return Optional.of(List.of());
        }
        String name = schema.ref().qualifiedName();
        LockedSchema locked = file.schema(name).orElse(LockedSchema.EMPTY);
        Optional<Problem> moved = new MovedSchema(file, typeExists).of(schema, path());
        moved.ifPresent(diagnostics::report);
        boolean compatible = schema.whole() && moved.isEmpty() && isCompatible(locked, nested.of(schema), type);
        if (!compatible || !sound) {
            refused = true;
            return Optional.of(SchemaLocks.samples(locked));
        }
        LockedSchema now = SchemaLocks.of(locked, nested.of(schema), bodies);
        report(BodyComparison.of(locked, now, schema), type);
        LockFile after = file.with(name, now);
        return Optional.of(SchemaLocks.samples(settle(schema, Unlocked.of(locked, now), after) ? now : locked));
    }

    private void noLock(SchemaModel schema) {
        diagnostics.report(ProblemKind.LOCK_OFF.at(
                schema.type().origin(),
                "Released events are not locked, so that nobody notices when a change makes them unreadable. Name a lock"
                        + " file with -Alivestore.lock=<file>."));
    }

    private boolean isCompatible(LockedSchema locked, WholeSchema whole, TypeElement type) {
        List<Problem> problems = LockComparison.of(locked, whole);
        List<Problem> warnings =
                problems.stream().filter(problem -> problem.kind().isWarning()).toList();
        List<Problem> errors =
                problems.stream().filter(problem -> !problem.kind().isWarning()).toList();
        diagnostics.report(errors, type);
        report(warnings, type);
        return errors.isEmpty();
    }

    private void report(List<Problem> warnings, TypeElement type) {
        if (options.mode() == LockMode.UPDATE) {
            diagnostics.reportAsNotes(warnings, type);
        } else {
            diagnostics.report(warnings, type);
        }
    }

    /** Whether the file is to be what it would be after an update. */
    private boolean settle(SchemaModel schema, Unlocked unlocked, LockFile after) {
        switch (options.mode()) {
            case UPDATE -> file = after;
            case CHECK -> {
                if (!LockText.write(after).equals(before)) {
                    diagnostics.report(behind(schema, unlocked, after));
                }
            }
            case READ -> unlocked(schema, unlocked);
        }
        return options.mode() == LockMode.UPDATE;
    }

    private Problem behind(SchemaModel schema, Unlocked unlocked, LockFile after) {
        if (before.isEmpty()) {
            return ProblemKind.LOCK_BEHIND.at(
                    schema.type().origin(), "Lock file %s does not exist. " + UPDATE + ", and commit it.", path());
        }
        return ProblemKind.LOCK_BEHIND.at(
                schema.type().origin(),
                "Lock file %s is behind schema %s: %s. " + UPDATE + ", and commit it.",
                path(),
                schema.ref(),
                unlocked.isNone() ? otherwise(after) : unlocked.display() + " not in it");
    }

    private String otherwise(LockFile after) {
        return LockDifference.first(file, after)
                .map(entry -> "an update would write " + entry + " otherwise")
                .orElse("an update would format it otherwise");
    }

    private void unlocked(SchemaModel schema, Unlocked unlocked) {
        if (!unlocked.isNone()) {
            diagnostics.report(ProblemKind.LOCK_UNLOCKED.at(
                    schema.type().origin(),
                    "Of schema %s %s not in lock file %s, and free to change. " + UPDATE + " before a release.",
                    schema.ref(),
                    unlocked.display() + (unlocked.isOne() ? " is" : " are"),
                    path()));
        }
    }

    /** Behind the last round. Errors in the bodies of methods are found later, and only the compiler's own API tells when. */
    void processingOver(boolean failed) {
        if (failed || refused || !isToWrite()) {
            return;
        }
        seen.ifPresentOrElse(compiler -> compiler.whenDone(this::write), () -> write(true));
    }

    private boolean isToWrite() {
        return options.mode() == LockMode.UPDATE
                && options.path().isPresent()
                && fault.isEmpty()
                && !file.schemas().isEmpty()
                && !LockText.write(file).equals(before);
    }

    private void write(boolean sound) {
        if (sound) {
            new LockOnDisk(path())
                    .write(LockText.write(file))
                    .ifPresent(why -> diagnostics.report(fault("cannot be written: " + why + ".")));
        }
    }
}

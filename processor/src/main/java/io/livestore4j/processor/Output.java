package io.livestore4j.processor;

import com.google.auto.common.MoreElements;
import io.livestore4j.processor.check.ProblemKind;
import io.livestore4j.processor.emit.GeneratedFile;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.report.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the generated files of a compilation, each class once. */
final class Output {

    private final Filer filer;
    private final Elements elements;
    private final Diagnostics diagnostics;
    private final Map<TypeRef, TypeRef> sources = new HashMap<>();

    Output(Filer filer, Elements elements, Diagnostics diagnostics) {
        this.filer = filer;
        this.elements = elements;
        this.diagnostics = diagnostics;
    }

    /** Writes a file, unless there is such a class already; nothing can be generated from what cannot be named. */
    void write(GeneratedFile file) {
        SourceType source = file.source();
        if (!source.visible()) {
            return;
        }
        TypeRef other = sources.putIfAbsent(file.name(), source.ref());
        if (other != null) {
            diagnostics.report(ProblemKind.GENERATED_TWICE.at(
                    source.origin(),
                    "Both %s and %s would generate %s. Rename one of them.",
                    other,
                    source.ref(),
                    file.name()));
        } else if (isTaken(file.name())) {
            diagnostics.report(ProblemKind.GENERATED_EXISTS.at(
                    source.origin(),
                    "Class %s, which is to be generated from %s, is already in your sources. Rename one of them.",
                    file.name().qualifiedName(),
                    source.ref()));
        } else {
            writeNew(file);
        }
    }

    /** A class from an earlier compilation is ours, and known by its annotation. */
    private boolean isTaken(TypeRef generated) {
        TypeElement existing = elements.getTypeElement(generated.qualifiedName());
        return existing != null && !MoreElements.isAnnotationPresent(existing, RuntimeNames.GENERATED.qualifiedName());
    }

    private void writeNew(GeneratedFile file) {
        try {
            file.writeTo(filer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

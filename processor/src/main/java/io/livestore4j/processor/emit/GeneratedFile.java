package io.livestore4j.processor.emit;

import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import io.livestore4j.processor.model.SourceType;
import io.livestore4j.processor.model.TypeRef;
import java.io.IOException;
import javax.annotation.processing.Filer;

/** A class that is ready to be written, and the type that it is generated from. */
public final class GeneratedFile {

    private static final String INDENT = "    ";

    private final TypeRef name;
    private final SourceType source;
    private final JavaFile file;

    GeneratedFile(TypeRef name, SourceType source, TypeSpec type) {
        this.name = name;
        this.source = source;
        this.file = JavaFile.builder(name.packageName(), type)
                .indent(INDENT)
                .skipJavaLangImports(false)
                .build();
    }

    public TypeRef name() {
        return name;
    }

    public SourceType source() {
        return source;
    }

    public void writeTo(Filer filer) throws IOException {
        file.writeTo(filer);
    }
}

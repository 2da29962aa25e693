package io.livestore4j.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which classes are compiled from source here, in this round or an earlier one; all others are class files. */
public final class SourceTypes {

    /** By name, for an element is good for one round only. */
    private final Set<String> outermost = new HashSet<>();

    /** Call at the start of each round. */
    public void add(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                outermost.add(type.getQualifiedName().toString());
            }
        }
    }

    boolean contains(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? contains(outer)
                : outermost.contains(type.getQualifiedName().toString());
    }
}

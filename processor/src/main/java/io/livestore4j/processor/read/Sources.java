package io.livestore4j.processor.read;

import com.google.auto.common.MoreElements;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Which types are sources of this compilation. All others were read from class files. */
public final class Sources {

    private final Set<String> outermost = new HashSet<>();

    /** The types of a round, before anything else is asked of it. */
    public void add(RoundEnvironment round) {
        round.getRootElements().stream()
                .filter(MoreElements::isType)
                .map(MoreElements::asType)
                .map(TypeElement::getQualifiedName)
                .map(Object::toString)
                .forEach(outermost::add);
    }

    public boolean contain(Element element) {
        Element outer = element;
        while (!(outer.getEnclosingElement() instanceof PackageElement)) {
            outer = outer.getEnclosingElement();
        }
        return outermost.contains(MoreElements.asType(outer).getQualifiedName().toString());
    }
}

package io.livestore4j.processor.read;

import io.livestore4j.annotations.Materializer;
import io.livestore4j.annotations.Upcast;
import io.livestore4j.processor.model.MaterializerModel.Form;
import io.livestore4j.processor.model.MaterializerModel.Method;
import io.livestore4j.processor.model.MaterializerModel.Parameter;
import io.livestore4j.processor.model.MaterializerModel.Returns;
import io.livestore4j.processor.model.Origin;
import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TypeRef;
import io.livestore4j.processor.model.UpcastModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods with {@code @Materializer} of a class, and those with {@code @Upcast} of an event. */
final class MaterializerReader {

    private final Elements elements;
    private final Types types;
    private final TypeNames names;

    MaterializerReader(Elements elements, Types types, TypeNames names) {
        this.elements = elements;
        this.types = types;
        this.names = names;
    }

    List<Method> methods(TypeElement owner) {
        return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .flatMap(method -> Mirror.find(method, Materializer.class).stream()
                        .map(materializer -> read(owner, method, materializer)))
                .toList();
    }

    private Method read(TypeElement owner, ExecutableElement method, Mirror materializer) {
        return new Method(
                TypeNames.ref(owner),
                method.getSimpleName().toString(),
                form(method),
                parameters(method),
                returns(method.getReturnType()),
                EventReader.targets(names, materializer),
                materializer.number("version"),
                Origin.of(method));
    }

    List<UpcastModel> upcasts(TypeElement event) {
        return ElementFilter.methodsIn(event.getEnclosedElements()).stream()
                .filter(method -> Mirror.isOn(method, Upcast.class))
                .map(method -> new UpcastModel(
                        TypeNames.ref(event),
                        method.getSimpleName().toString(),
                        form(method),
                        parameters(method),
                        names.ref(method.getReturnType()),
                        Origin.of(method)))
                .toList();
    }

    private List<Parameter> parameters(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> new Parameter(
                        parameter.getSimpleName().toString(), names.ref(parameter.asType()), Origin.of(parameter)))
                .toList();
    }

    private Form form(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        List<String> checked = method.getThrownTypes().stream()
                .filter(this::isChecked)
                .map(names::display)
                .toList();
        return new Form(
                modifiers.contains(Modifier.STATIC),
                modifiers.contains(Modifier.PUBLIC),
                modifiers.contains(Modifier.PRIVATE),
                !method.getTypeParameters().isEmpty(),
                checked);
    }

    private boolean isChecked(TypeMirror thrown) {
        return !isSubtypeOf(thrown, TypeRef.of("java.lang", "RuntimeException"))
                && !isSubtypeOf(thrown, TypeRef.of("java.lang", "Error"));
    }

    private Returns returns(TypeMirror type) {
        return new Returns(returnKind(type), names.display(type));
    }

    private Returns.Kind returnKind(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return Returns.Kind.NOTHING;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Returns.Kind.OTHER;
        }
        if (isSubtypeOf(type, RuntimeNames.MUTATION)) {
            return Returns.Kind.ONE;
        }
        return isListOfMutations(type) ? Returns.Kind.MANY : Returns.Kind.OTHER;
    }

    /** A list of a subtype of Mutation is no {@code List<Mutation>}. */
    private boolean isListOfMutations(TypeMirror type) {
        TypeElement list = elements.getTypeElement("java.util.List");
        TypeElement mutation = elements.getTypeElement(RuntimeNames.MUTATION.qualifiedName());
        return list != null
                && mutation != null
                && types.isSubtype(type, types.getDeclaredType(list, mutation.asType()));
    }

    private boolean isSubtypeOf(TypeMirror type, TypeRef supertype) {
        return Optional.ofNullable(elements.getTypeElement(supertype.qualifiedName()))
                .map(TypeElement::asType)
                .filter(known -> types.isSubtype(type, known))
                .isPresent();
    }
}

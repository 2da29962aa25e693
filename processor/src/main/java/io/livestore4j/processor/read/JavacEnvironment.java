package io.livestore4j.processor.read;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's environment behind the ones that build tools put before it. javac's trees take its own alone, and no API
 * leads there: Gradle keeps it in a field of its wrapper, IntelliJ behind a {@link Proxy} that a handler answers. So
 * fields are read, here and nowhere else, while the compiler runs; where that is forbidden nothing is found.
 */
final class JavacEnvironment {

    /** Each tool puts one before it, and no build has more than two or three. */
    private static final int WRAPPERS_MAX = 8;

    private JavacEnvironment() {}

    /** The first that {@code isJavacs}, from the outermost inwards. */
    static Optional<ProcessingEnvironment> behind(
            ProcessingEnvironment outermost, Predicate<ProcessingEnvironment> isJavacs) {
        List<ProcessingEnvironment> layer = List.of(outermost);
        for (int depth = 0; depth <= WRAPPERS_MAX; depth++) {
            Optional<ProcessingEnvironment> found =
                    layer.stream().filter(isJavacs).findFirst();
            if (found.isPresent()) {
                return found;
            }
            layer = layer.stream().flatMap(JavacEnvironment::held).toList();
        }
        return Optional.empty();
    }

    private static Stream<ProcessingEnvironment> held(ProcessingEnvironment wrapper) {
        Object holder = Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper;
        return fields(holder.getClass()).stream()
                .flatMap(field -> value(field, holder))
                .filter(ProcessingEnvironment.class::isInstance)
                .map(ProcessingEnvironment.class::cast);
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            fields.addAll(List.of(owner.getDeclaredFields()));
        }
        return fields;
    }

    /** Nothing where modules forbid it. */
    private static Stream<Object> value(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return Stream.ofNullable(field.get(holder));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Stream.empty();
        }
    }
}

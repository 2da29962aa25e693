package io.livestore4j.processor;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the methods by which queries and mutations are built. */
final class Operators {

    /** What tells of a query or a column instead. */
    private static final Set<String> OTHERS = Set.of(
            "read",
            "equals",
            "hashCode",
            "toString",
            "name",
            "definition",
            "columns",
            "keyColumns",
            "row",
            "rows",
            "shape",
            "totallyOrdered",
            "sql",
            "binds",
            "tables");

    private Operators() {}

    static List<String> of(List<Class<?>> types) {
        return types.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !OTHERS.contains(name))
                .distinct()
                .toList();
    }
}

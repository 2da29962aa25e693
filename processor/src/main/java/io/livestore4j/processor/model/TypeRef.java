package io.livestore4j.processor.model;

import java.util.List;

/**
 * The name of a class.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the outermost to the class itself
 */
public record TypeRef(String packageName, List<String> simpleNames) implements Comparable<TypeRef> {

    public TypeRef {
        simpleNames = List.copyOf(simpleNames);
    }

    public static TypeRef of(String packageName, String... simpleNames) {
        return new TypeRef(packageName, List.of(simpleNames));
    }

    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** As it is written in a file of its package, such as {@code TodoEvent.ListCreated}. */
    public String nestedName() {
        return String.join(".", simpleNames);
    }

    public String qualifiedName() {
        return packageName.isEmpty() ? nestedName() : packageName + "." + nestedName();
    }

    /** A top-level class of the same package: {@code A.Item} with {@code Table} is {@code A_ItemTable}. */
    public TypeRef generated(String suffix) {
        return of(packageName, String.join("_", simpleNames) + suffix);
    }

    @Override
    public int compareTo(TypeRef other) {
        return qualifiedName().compareTo(other.qualifiedName());
    }

    @Override
    public String toString() {
        return nestedName();
    }
}

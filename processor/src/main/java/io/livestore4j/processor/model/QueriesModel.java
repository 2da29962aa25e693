package io.livestore4j.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An interface with {@code @Queries}.
 *
 * @param schema what the annotation names
 * @param tables the tables of that schema; missing if it is none
 * @param whole whether these are all of its tables, for the compiler may not know what it names
 */
public record QueriesModel(
        SourceType type,
        At<TypeRef> schema,
        Optional<List<TableModel>> tables,
        boolean whole,
        List<QueryModel> queries) {

    public QueriesModel {
        tables = tables.map(List::copyOf);
        queries = List.copyOf(queries);
    }

    /** All parameters, and what the results are made of. */
    public Stream<ComponentModel> components() {
        return queries.stream()
                .flatMap(query -> Stream.concat(
                        query.parameters().stream(), query.result().values()));
    }

    public TypeRef ref() {
        return type.ref();
    }

    /** Such as {@code TodoQueriesSql}. */
    public TypeRef generated() {
        return ref().generated("Sql");
    }

    /** The constant of the generated class, such as {@code TODO_QUERIES}. */
    public String constant() {
        return Casing.upperSnake(ref().simpleName());
    }
}

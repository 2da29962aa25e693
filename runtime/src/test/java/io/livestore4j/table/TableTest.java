package io.livestore4j.table;

import static io.livestore4j.table.Sample.SampleTable.SAMPLE;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livestore4j.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aTableKnowsItsColumnsInOrder() {
        assertThat(TODO.columns())
                .containsExactly(TODO.id, TODO.listId, TODO.text, TODO.completed, TODO.priority, TODO.tags, TODO.dueAt);
        assertThat(TODO.keyColumns()).containsExactly(TODO.id);
        assertThat(SAMPLE.keyColumns()).containsExactly(SAMPLE.series, SAMPLE.step);
        assertThat(TODO.dueAt.position()).isEqualTo(6);
        assertThat(TODO.dueAt.name()).isEqualTo("due_at");
        assertThat(TODO.dueAt.table()).isSameAs(TODO);
        assertThat(TODO.alias("t2").name()).isEqualTo("todo");
        assertThat(TODO.alias("t2").alias()).isEqualTo("t2");
    }

    @Test
    void columnsAreEqualByTableAliasAndName() {
        assertThat(TODO.alias("x").id).isEqualTo(TODO.alias("x").id).hasSameHashCodeAs(TODO.alias("x").id);
        assertThat(TODO.alias("x").id).isNotEqualTo(TODO.id);
        assertThat(TODO.id).isNotEqualTo(TODO.text);
    }

    @Test
    void aDefinitionKeepsWhatTheStoreNeeds() {
        TableDefinition definition = TableDefinition.named("t")
                .key("a", "b")
                .clientOnly()
                .create("CREATE TABLE t")
                .create("CREATE INDEX i")
                .capture("CREATE TEMP TRIGGER x")
                .build();

        assertThat(definition.name()).isEqualTo("t");
        assertThat(definition.keyColumns()).containsExactly("a", "b");
        assertThat(definition.isClientOnly()).isTrue();
        assertThat(definition.createStatements()).containsExactly("CREATE TABLE t", "CREATE INDEX i");
        assertThat(definition.captureTriggers()).containsExactly("CREATE TEMP TRIGGER x");
        assertThat(definition.fingerprintInput()).isEqualTo("CREATE TABLE t\nCREATE INDEX i");
        assertThat(TODO.definition().isClientOnly()).isFalse();
    }

    @Test
    void anIncompleteDefinitionIsRefused() {
        assertThatThrownBy(() -> TableDefinition.named("t").key("a").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Table \"t\" needs a key and a CREATE TABLE: call key(…) and create(…) before build().");
        assertThatThrownBy(() ->
                        TableDefinition.named("t").create("CREATE TABLE t").build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TableDefinition.named("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableWithoutItsKeyColumnOrWithALateColumnIsRefused() {
        assertThatThrownBy(() -> new Bare("id").columns())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Table \"bare\" declares no column for its key column 'id'.");
        Bare bare = new Bare("other");
        bare.columns();
        assertThatThrownBy(bare::declareLate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Column \"bare\".\"late\" was declared after the table had been used.");
    }

    private static final class Bare extends Table<String> {

        final TextColumn<String> other = text("other");

        Bare(String key) {
            super(
                    TableDefinition.named("bare")
                            .key(key)
                            .create("CREATE TABLE bare")
                            .build(),
                    "bare");
        }

        void declareLate() {
            text("late");
        }

        @Override
        protected String read(Row row, int at) {
            return other.read(row, at);
        }

        @Override
        protected @Nullable Object[] values(String row) {
            return new @Nullable Object[] {other.encode(row)};
        }

        @Override
        protected Object key(String row) {
            return List.of(row);
        }
    }
}

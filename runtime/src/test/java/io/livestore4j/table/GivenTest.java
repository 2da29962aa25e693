package io.livestore4j.table;

import static io.livestore4j.table.Leg.LEG;
import static io.livestore4j.table.TodoListTable.TODO_LIST;
import static io.livestore4j.table.TodoTable.TODO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gives null, which the types of Java let pass, is told in a sentence. */
@NullUnmarked
class GivenTest {

    private static ThrowingCallable[] calls() {
        Condition condition = TODO.completed.isTrue();
        return new ThrowingCallable[] {
            () -> TODO.where(null),
            () -> TODO.all().where(null),
            () -> TODO.whereIf(true, (Condition) null),
            () -> TODO.whereIf(true, (Supplier<Condition>) null),
            () -> TODO.whereIf(true, () -> null),
            () -> TODO.where(condition).where(null),
            () -> condition.and(null),
            () -> condition.or(null),
            () -> condition.and(condition).and(null),
            () -> condition.or(condition).or(null),
            () -> TODO.all().orderBy((Order) null),
            () -> TODO.all().orderBy((Order[]) null),
            () -> TODO.all().orderBy(TODO.id.asc(), null),
            () -> TODO.all().select(null),
            () -> TODO.all().select(TODO.id, null),
            () -> TODO.all().select(TODO.id, TODO.text).into(null),
            () -> TODO.all().within((Table<?>) null),
            () -> TODO.all().after(null),
            () -> TODO.all().union(null),
            () -> TODO.all().unionAll(null),
            () -> TODO.all().union(TODO.all()).orderBy((Order) null),
            () -> TODO.join(null),
            () -> TODO.leftJoin(null),
            () -> TODO.join(TODO_LIST).on(null),
            () -> TODO.groupBy((Column<?>) null),
            () -> TODO.groupBy(TODO.id).having(null),
            () -> TODO.text.contains(null),
            () -> TODO.text.startsWith(null),
            () -> TODO.text.endsWithIgnoreCase(null),
            () -> TODO.text.eqIgnoreCase(null),
            () -> TODO.text.like(null),
            () -> TODO.text.glob(null),
            () -> TODO.text.eq((String) null),
            () -> TODO.text.eq((Term<String>) null),
            () -> TODO.text.lt((Term<String>) null),
            () -> TODO.text.eq((Select<String>) null),
            () -> TODO.text.lt((Select<String>) null),
            () -> TODO.text.orElse(null),
            () -> TODO.text.between(null, "b"),
            () -> TODO.text.oneOf((String[]) null),
            () -> TODO.text.oneOf("a", null),
            () -> TODO.text.oneOf((Collection<String>) null),
            () -> TODO.text.oneOf((Select<String>) null),
            () -> TODO_LIST.capacity.plus((Integer) null),
            () -> TODO_LIST.capacity.plus((Term<Integer>) null),
            () -> TODO_LIST.capacity.sum().times((IntNumber<?>) null),
            () -> LEG.km.plus(LEG.km).orElse((Double) null),
            () -> TODO.insert((Todo) null),
            () -> TODO.insert((List<Todo>) null),
            () -> TODO.insert(new ArrayList<>(Arrays.asList((Todo) null))),
            () -> TODO.delete().where(null),
            () -> TODO.update().set(TODO.text, (Term<String>) null),
            () -> TODO.update().set(TODO.completed, true).where(null)
        };
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nullIsRefusedInASentence(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null")
                .hasMessageEndingWith(".");
    }

    @Test
    void aConditionThatDoesNotApplyMayBeNull() {
        @Nullable String search = Map.<String, String>of().get("search");

        assertThat(TODO.whereIf(search != null, search == null ? null : TODO.text.eq(search)))
                .isEqualTo(TODO.all());
    }
}

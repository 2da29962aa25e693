package io.livestore4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.livestore4j.processor.model.RuntimeNames;
import io.livestore4j.processor.model.TypeRef;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class that generated code names is in the runtime. */
final class RuntimeNamesTest {

    @ParameterizedTest
    @MethodSource("names")
    void theRuntimeHasEveryClassThatIsNamed(TypeRef name) throws ClassNotFoundException {
        assertThat(Class.forName(name.qualifiedName())).isPublic();
    }

    @Test
    void everyConstantIsAmongThem() {
        List<Object> constants = Arrays.stream(RuntimeNames.class.getFields())
                .filter(field -> field.getType() == TypeRef.class)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(RuntimeNamesTest::value)
                .toList();

        assertThat(constants).containsExactlyInAnyOrderElementsOf(List.<Object>copyOf(names()));
    }

    static List<TypeRef> names() {
        return RuntimeNames.ALL;
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

package io.livestore4j.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CasingTest {

    @ParameterizedTest
    @CsvSource({
        "id, id, ID",
        "listId, list_id, LIST_ID",
        "TodoList, todo_list, TODO_LIST",
        "HTTPLog, http_log, HTTP_LOG",
        "aB, a_b, A_B",
        "list_id, list_id, LIST_ID",
        "x2Y, x2_y, X2_Y",
        "lastURL, last_url, LAST_URL",
    })
    void wordsAreCutWhereALetterBecomesLarge(String name, String snake, String upper) {
        assertThat(Casing.snake(name)).isEqualTo(snake);
        assertThat(Casing.upperSnake(name)).isEqualTo(upper);
    }
}

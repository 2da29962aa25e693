package io.livestore4j.processor.model;

import java.util.Locale;

/** The spellings of a Java name. */
public final class Casing {

    private Casing() {}

    /** {@code listId} and {@code ListId} as {@code list_id}, {@code HTTPLog} as {@code http_log}. */
    public static String snake(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(name.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    /** {@code listId} as {@code LIST_ID}. */
    public static String upperSnake(String name) {
        return snake(name).toUpperCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int at) {
        if (at == 0 || !Character.isUpperCase(name.charAt(at)) || name.charAt(at - 1) == '_') {
            return false;
        }
        boolean afterLower = !Character.isUpperCase(name.charAt(at - 1));
        boolean beforeLower = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return afterLower || beforeLower;
    }
}

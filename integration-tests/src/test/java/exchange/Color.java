package exchange;

public enum Color {
    RED,
    GREEN,
    LIGHT_BLUE
}

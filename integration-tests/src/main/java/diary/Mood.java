package diary;

public enum Mood {
    CALM,
    WILD
}

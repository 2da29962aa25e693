package io.livestore4j.processor.lock;

/** A text is no lock file; {@link LockText} makes a value of it. */
final class LockBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    LockBroken(int line, String what) {
        super(what);
        this.line = line;
    }

    int line() {
        return line;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}

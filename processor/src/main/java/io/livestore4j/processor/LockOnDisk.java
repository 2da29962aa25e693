package io.livestore4j.processor;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file of the user's with what is locked: the only one beside sources that the processor opens. */
final class LockOnDisk {

    /** Thousands of events; more is some other file. */
    private static final long BYTES_MAX = 16L * 1024 * 1024;

    /** It becomes the file when it is whole. */
    private static final String UNFINISHED = ".new";

    private final String path;

    LockOnDisk(String path) {
        this.path = path;
    }

    /** What came of opening it. */
    sealed interface Content {}

    /** There is none yet. */
    record Missing() implements Content {}

    /** @param text with the line ends of Unix, whatever a checkout made of them */
    record Present(String text) implements Content {}

    /** @param why a part of a sentence */
    record Unreadable(String why) implements Content {}

    Content read() {
        try {
            Path file = Path.of(path);
            if (Files.notExists(file)) {
                return new Missing();
            }
            if (Files.size(file) > BYTES_MAX) {
                return new Unreadable("it is larger than any lock file");
            }
            return new Present(Files.readString(file).replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            return new Unreadable("it is no text in UTF-8");
        } catch (IOException | InvalidPathException e) {
            return new Unreadable(reason(e));
        }
    }

    /** Why it could not be written, if so; then the file is what it was. */
    Optional<String> write(String text) {
        try {
            Path unfinished = Path.of(path + UNFINISHED);
            Files.writeString(unfinished, text);
            Files.move(unfinished, Path.of(path), StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.of(reason(e));
        }
    }

    /** Most of the messages of the JDK are but the path. */
    private static String reason(Exception e) {
        String detail = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        String kind = e.getClass().getSimpleName();
        return detail == null ? kind : kind + ", " + detail;
    }
}

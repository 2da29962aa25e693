package io.livestore4j.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The file of a closed store, read past the store. */
final class FullTextFile {

    private FullTextFile() {}

    private static Path file(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** FTS5 compares all words with the rows, and fails if they differ. */
    static void check(Path directory, String... fullTexts) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(directory));
                Statement statement = connection.createStatement()) {
            for (String name : fullTexts) {
                statement.execute("INSERT INTO " + name + "(" + name + ", rank) VALUES ('integrity-check', 1)");
            }
        }
    }

    /** The names of what is there for full texts, sorted. */
    static List<String> names(Path directory) throws IOException, SQLException {
        String sql = "SELECT name FROM sqlite_master WHERE name LIKE '%fts%' AND type <> 'index' ORDER BY name";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(directory));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}

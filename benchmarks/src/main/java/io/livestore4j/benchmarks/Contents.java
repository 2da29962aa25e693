package io.livestore4j.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All that a file holds of the log and the state, to see that both sides did the same work. */
final class Contents {

    private static final List<String> QUERIES = List.of(
            "SELECT * FROM todo ORDER BY id",
            "SELECT * FROM todo_list ORDER BY id",
            "SELECT state, commit_id FROM livestore_heads",
            "SELECT id, parent, name, args, author, commit_id FROM livestore_eventlog ORDER BY id");

    private Contents() {}

    static void requireEqual(Path ours, Path other) throws SQLException {
        for (String query : QUERIES) {
            List<String> left = rows(ours, query);
            List<String> right = rows(other, query);
            if (!left.equals(right)) {
                throw new IllegalStateException("the sides differ in " + query + ": " + firstDifference(left, right));
            }
        }
    }

    private static String firstDifference(List<String> left, List<String> right) {
        int i = 0;
        while (i < Math.min(left.size(), right.size()) && left.get(i).equals(right.get(i))) {
            i++;
        }
        String ours = i < left.size() ? left.get(i) : "nothing";
        String other = i < right.size() ? right.get(i) : "nothing";
        return ours + " against " + other;
    }

    private static List<String> rows(Path file, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(result.getString(i)).append(" | ");
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}

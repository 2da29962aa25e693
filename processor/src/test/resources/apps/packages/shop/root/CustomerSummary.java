package shop.root;

import org.jspecify.annotations.Nullable;

/** The result of a query, in a file of its own. */
public record CustomerSummary(
        String name, @Nullable Long friend, @Nullable String comment, @Nullable Long biggest, long orders) {}

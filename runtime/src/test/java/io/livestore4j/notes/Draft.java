package io.livestore4j.notes;

public record Draft(String id, String text) {}

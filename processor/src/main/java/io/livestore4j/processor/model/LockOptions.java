package io.livestore4j.processor.model;

import java.util.Optional;

/**
 * What the options say about the lock file.
 *
 * @param path as the user gave it; missing where nothing is to be locked
 */
public record LockOptions(Optional<String> path, LockMode mode) {}

package io.livestore4j.processor.model;

/**
 * The arguments of an event as an app once wrote them.
 *
 * @param event its name in the log
 * @param json an object
 */
public record Sample(String event, String json) {}

package io.livestore4j.sync;

/**
 * Why a backend's rules refuse an event.
 *
 * @param code for programs
 * @param reason for people
 */
public record Refusal(String code, String reason) {}

package io.livestore4j.processor.model;

import java.util.SortedMap;

/**
 * In what forms a schema's tables and events hold their values, as short texts.
 *
 * @param tables by their names in SQL
 * @param events by their names in the log
 */
public record SchemaForms(SortedMap<String, String> tables, SortedMap<String, String> events) {}

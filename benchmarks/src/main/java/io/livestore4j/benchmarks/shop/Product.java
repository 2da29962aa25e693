package io.livestore4j.benchmarks.shop;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Table;

/** What can be bought. */
@Table
public record Product(@Id String id, String name, long price) {}

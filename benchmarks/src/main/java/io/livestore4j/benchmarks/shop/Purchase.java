package io.livestore4j.benchmarks.shop;

import io.livestore4j.annotations.Id;
import io.livestore4j.annotations.Index;
import io.livestore4j.annotations.Table;

/** What a customer bought at once. */
@Table
@Index(columns = "customer")
public record Purchase(@Id String id, String customer) {}

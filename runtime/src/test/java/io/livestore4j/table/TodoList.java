package io.livestore4j.table;

record TodoList(String id, String name, int capacity) {}

package io.orderline.architecture.example.first;

import io.orderline.architecture.example.second.Second;

/** One half of a cycle, for the test that finds it. */
public record First(Class<Second> other) {}

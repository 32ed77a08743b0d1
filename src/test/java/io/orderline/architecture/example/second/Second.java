package io.orderline.architecture.example.second;

import io.orderline.architecture.example.first.First;

/** One half of a cycle, for the test that finds it. */
public record Second(Class<First> other) {}

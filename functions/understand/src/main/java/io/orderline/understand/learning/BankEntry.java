package io.orderline.understand.learning;

/** An example with the vector of its text. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BankEntry(Example example, float[] vector) {}

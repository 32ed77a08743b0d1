package io.orderline.understand.learning;

/**
 * A text as a head sees it.
 *
 * @param dense numbers that are mostly not zero
 * @param grams which runs of characters occur
 * @param gramValue what each of them counts
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(float[] dense, int[] grams, float gramValue) {}

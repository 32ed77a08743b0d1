package io.orderline.understand.embedding;

/** The need to place a sentence in a space where like meanings lie close. */
@FunctionalInterface
public interface Embedder {

  /** The same text always gives the same vector. Never null, always of the same length. */
  float[] embed(String text);
}

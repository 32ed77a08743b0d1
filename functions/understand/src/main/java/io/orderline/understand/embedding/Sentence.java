package io.orderline.understand.embedding;

/**
 * An utterance in plain form with its vector, so that several readers share one embedding.
 *
 * @param vector empty when there is no embedding model
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
public record Sentence(String text, float[] vector) {

  public static Sentence of(String text, Embedder embedder) {
    return new Sentence(text, embedder.embed(text));
  }
}

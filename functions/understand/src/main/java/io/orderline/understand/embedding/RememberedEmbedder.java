package io.orderline.understand.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Remembers the vectors of short texts. On the telephone most turns are among the same few hundred
 * ("我的快递到哪里了", "转人工"); what is longer is seldom said twice, and may hold an address.
 */
public final class RememberedEmbedder implements Embedder {
  private static final int LONGEST = 16;

  private final Embedder model;
  private final Cache<String, float[]> vectors;

  /**
   * @param most how many texts are remembered: two kilobytes each
   */
  public RememberedEmbedder(Embedder model, int most) {
    this.model = model;
    this.vectors = Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  public float[] embed(String text) {
    return text.length() > LONGEST ? model.embed(text) : vectors.get(text, model::embed);
  }
}

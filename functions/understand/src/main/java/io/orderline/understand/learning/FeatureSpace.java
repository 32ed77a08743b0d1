package io.orderline.understand.learning;

/**
 * Turns a text into numbers: the sentence's vector, the runs of characters, and the word groups of
 * a lexicon. The scales were chosen by cross-validation on the project's own examples.
 */
public record FeatureSpace(boolean embedding, Grams grams, Lexicon lexicon) {
  private static final float VECTOR_SCALE = 3;
  private static final float GRAM_SCALE = 3;
  private static final float LEXICON_SCALE = 1.5f;

  /** Keeps the weight of short texts down. */
  private static final int FEWEST_GRAMS = 4;

  int denseLength(int vectorLength) {
    return (embedding ? vectorLength : 0) + lexicon.length();
  }

  Sample sample(String text, float[] vector) {
    float[] signs = lexicon.signs(text);
    int length = embedding ? vector.length : 0;
    float[] dense = new float[length + signs.length];
    for (int i = 0; i < length; i++) {
      dense[i] = vector[i] * VECTOR_SCALE;
    }
    for (int i = 0; i < signs.length; i++) {
      dense[length + i] = signs[i] * LEXICON_SCALE;
    }
    int[] found = grams.in(text);
    float value = GRAM_SCALE / (float) Math.sqrt(Math.max(FEWEST_GRAMS, found.length));
    return new Sample(dense, found, value);
  }
}

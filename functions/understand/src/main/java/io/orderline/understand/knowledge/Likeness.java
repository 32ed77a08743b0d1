package io.orderline.understand.knowledge;

import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.text.Plain;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The similarity of two texts by meaning and by words. Meaning is measured from the middle of what
 * customers say, for all of it lies close together; a word counts the more the rarer it is.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
record Likeness(float[] middle, ToDoubleFunction<String> rarity) {

  /** A text, ready to be compared. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
  record Measured(float[] vector, String[] grams, double[] rarities, double weight) {}

  Measured measured(Sentence sentence) {
    String[] grams = grams(Plain.words(sentence.text())).toArray(String[]::new);
    double[] rarities = Arrays.stream(grams).mapToDouble(rarity).toArray();
    return new Measured(centred(sentence.vector()), grams, rarities, Arrays.stream(rarities).sum());
  }

  private float[] centred(float[] vector) {
    float[] centred = new float[vector.length];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      centred[i] = vector[i] - (i < middle.length ? middle[i] : 0);
      square += centred[i] * centred[i];
    }
    float length = (float) Math.sqrt(Math.max(square, 1e-12));
    for (int i = 0; i < centred.length; i++) {
      centred[i] /= length;
    }
    return centred;
  }

  private static Set<String> grams(String words) {
    Set<String> grams = new HashSet<>();
    for (int length = 1; length <= 2; length++) {
      for (int i = 0; i + length <= words.length(); i++) {
        grams.add(words.substring(i, i + length));
      }
    }
    return grams;
  }
}

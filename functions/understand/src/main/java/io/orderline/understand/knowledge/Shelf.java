package io.orderline.understand.knowledge;

import io.orderline.understand.knowledge.Likeness.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that are compared with what was asked all at once: their vectors as one matrix, dimension
 * by dimension, which the compiler turns into vector instructions, and for every gram the texts
 * that hold it.
 */
final class Shelf {
  private final float[][] byDimension;
  private final Map<String, int[]> holders;
  private final double[] weights;

  Shelf(List<Measured> texts) {
    int dimensions = texts.isEmpty() ? 0 : texts.getFirst().vector().length;
    byDimension = new float[dimensions][texts.size()];
    weights = new double[texts.size()];
    Map<String, List<Integer>> found = new HashMap<>();
    for (int t = 0; t < texts.size(); t++) {
      Measured text = texts.get(t);
      weights[t] = text.weight();
      for (int d = 0; d < dimensions; d++) {
        byDimension[d][t] = text.vector()[d];
      }
      for (String gram : text.grams()) {
        found.computeIfAbsent(gram, _ -> new ArrayList<>()).add(t);
      }
    }
    holders = HashMap.newHashMap(found.size());
    found.forEach((gram, texts1) -> holders.put(gram, texts1.stream().mapToInt(t -> t).toArray()));
  }

  double weight(int text) {
    return weights[text];
  }

  /** For every text, how near its meaning is. */
  float[] meanings(Measured asked) {
    float[] meanings = new float[weights.length];
    for (int d = 0; d < byDimension.length; d++) {
      float[] row = byDimension[d];
      float value = asked.vector()[d];
      for (int t = 0; t < meanings.length; t++) {
        meanings[t] += value * row[t];
      }
    }
    return meanings;
  }

  /** For every text, the weight of the words that both have. */
  double[] shared(Measured asked) {
    double[] shared = new double[weights.length];
    for (int g = 0; g < asked.grams().length; g++) {
      int[] texts = holders.get(asked.grams()[g]);
      if (texts != null) {
        double rarity = asked.rarities()[g];
        for (int text : texts) {
          shared[text] += rarity;
        }
      }
    }
    return shared;
  }
}

package io.orderline.understand.learning;

import java.util.List;

/**
 * Weighs what is in a text for every label: multinomial logistic regression.
 *
 * @param dense weights by dense feature, then label
 * @param sparse weights by gram, then label
 * @param temperature divides the sums, so that a probability is as often right as it says
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LinearHead(
    List<String> labels,
    FeatureSpace space,
    float[][] dense,
    float[][] sparse,
    float[] bias,
    double temperature) {

  public LinearHead {
    labels = List.copyOf(labels);
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("a temperature is above 0");
    }
  }

  /** The probability of every label, in their order. */
  public double[] probabilities(String text, float[] vector) {
    return softmax(sums(space.sample(text, vector)), temperature);
  }

  double[] sums(Sample sample) {
    double[] sums = new double[labels.size()];
    for (int k = 0; k < sums.length; k++) {
      sums[k] = bias[k];
    }
    for (int d = 0; d < sample.dense().length; d++) {
      add(sums, dense[d], sample.dense()[d]);
    }
    for (int gram : sample.grams()) {
      add(sums, sparse[gram], sample.gramValue());
    }
    return sums;
  }

  private static void add(double[] sums, float[] weights, float value) {
    if (value != 0) {
      for (int k = 0; k < sums.length; k++) {
        sums[k] += weights[k] * value;
      }
    }
  }

  static double[] softmax(double[] sums, double temperature) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double sum : sums) {
      highest = Math.max(highest, sum);
    }
    double[] result = new double[sums.length];
    double total = 0;
    for (int k = 0; k < sums.length; k++) {
      result[k] = Math.exp((sums[k] - highest) / temperature);
      total += result[k];
    }
    for (int k = 0; k < sums.length; k++) {
      result[k] /= total;
    }
    return result;
  }
}

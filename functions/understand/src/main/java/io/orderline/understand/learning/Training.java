package io.orderline.understand.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a head: gradient descent with a step a weight (AdaGrad), smoothed labels and a fixed
 * order, so that the same examples always give the same head. A few seconds for thousands of
 * examples.
 */
final class Training {
  private static final int ROUNDS = 15;
  private static final double STEP = 0.1;
  private static final float DECAY = 1e-6f;
  private static final double SMOOTHING = 0.05;
  private static final float FIRST_SQUARE = 1e-2f;
  private static final long ORDER = 7;

  private final LinearHead head;
  private final float[][] denseSquares;
  private final float[][] sparseSquares;
  private final float[] biasSquares;

  private Training(List<String> labels, FeatureSpace space, int denseLength) {
    int k = labels.size();
    int grams = space.grams().size();
    this.head =
        new LinearHead(
            labels, space, new float[denseLength][k], new float[grams][k], new float[k], 1);
    this.denseSquares = filled(denseLength, k);
    this.sparseSquares = filled(grams, k);
    this.biasSquares = new float[k];
    Arrays.fill(biasSquares, FIRST_SQUARE);
  }

  /**
   * @param labels all labels, also those without an example here
   */
  static LinearHead train(List<String> labels, FeatureSpace space, List<BankEntry> examples) {
    List<Sample> samples = new ArrayList<>();
    int[] wanted = new int[examples.size()];
    for (BankEntry entry : examples) {
      wanted[samples.size()] = labels.indexOf(entry.example().label());
      samples.add(space.sample(entry.example().text(), entry.vector()));
    }
    Training training =
        new Training(labels, space, space.denseLength(examples.getFirst().vector().length));
    training.descend(samples, wanted);
    return training.head;
  }

  private void descend(List<Sample> samples, int[] wanted) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      order.add(i);
    }
    Random random = new Random(ORDER);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      float step = (float) (STEP * (1 - 0.9 * round / ROUNDS));
      for (int i : order) {
        learn(samples.get(i), wanted[i], step);
      }
    }
  }

  private void learn(Sample sample, int wanted, float step) {
    double[] error = LinearHead.softmax(head.sums(sample), 1);
    for (int k = 0; k < error.length; k++) {
      error[k] -= (k == wanted ? 1 - SMOOTHING : 0) + SMOOTHING / error.length;
    }
    for (int d = 0; d < sample.dense().length; d++) {
      move(head.dense()[d], denseSquares[d], error, sample.dense()[d], step);
    }
    for (int gram : sample.grams()) {
      move(head.sparse()[gram], sparseSquares[gram], error, sample.gramValue(), step);
    }
    move(head.bias(), biasSquares, error, 1, step);
  }

  private static void move(
      float[] weights, float[] squares, double[] error, float value, float step) {
    for (int k = 0; k < weights.length; k++) {
      float gradient = (float) (error[k] * value) + DECAY * weights[k];
      squares[k] += gradient * gradient;
      weights[k] -= step * gradient / (float) Math.sqrt(squares[k]);
    }
  }

  private static float[][] filled(int rows, int columns) {
    float[][] table = new float[rows][columns];
    for (float[] row : table) {
      Arrays.fill(row, FIRST_SQUARE);
    }
    return table;
  }
}

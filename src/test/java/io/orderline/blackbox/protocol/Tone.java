package io.orderline.blackbox.protocol;

import io.orderline.audio.G711;

/** A tone on a telephone line, mu-law at 8 kHz: who plays it is told apart from all others. */
record Tone(int hertz) {
  private static final int RATE = 8000;
  private static final int WINDOW = 400;

  /** The tone for so long, in beeps of half a second, which no filter takes for noise. */
  byte[] mulaw(int seconds) {
    short[] samples = new short[seconds * RATE];
    for (int i = 0; i < samples.length; i++) {
      boolean on = i % RATE < RATE / 2;
      samples[i] = (short) (on ? 12_000 * Math.sin(2 * Math.PI * hertz * i / RATE) : 0);
    }
    return G711.toMulaw(samples);
  }

  /** How strong it is where it is strongest (Goertzel), of 1. */
  double powerIn(byte[] mulaw) {
    short[] samples = G711.fromMulaw(mulaw, 0, mulaw.length);
    double strongest = 0;
    for (int from = 0; from + WINDOW <= samples.length; from += WINDOW) {
      strongest = Math.max(strongest, power(samples, from));
    }
    return strongest;
  }

  private double power(short[] samples, int from) {
    double w = 2 * Math.PI * hertz / RATE;
    double last = 0;
    double before = 0;
    for (int i = 0; i < WINDOW; i++) {
      double next = samples[from + i] / 32768.0 + 2 * Math.cos(w) * last - before;
      before = last;
      last = next;
    }
    return 4 * (last * last + before * before - 2 * Math.cos(w) * last * before) / WINDOW / WINDOW;
  }
}

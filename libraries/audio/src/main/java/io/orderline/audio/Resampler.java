package io.orderline.audio;

/**
 * Changes the sample rate with a windowed-sinc low-pass below the lower of the two Nyquist
 * frequencies, so that nothing folds back into the speech band.
 */
public final class Resampler {
  /** Zero crossings of the sinc on each side: more is steeper and slower. */
  private static final int CROSSINGS = 16;

  /** Share of the lower Nyquist frequency that is passed. */
  private static final double PASS = 0.94;

  private Resampler() {}

  public static Sound to(int sampleRate, Sound sound) {
    if (sound.sampleRate() == sampleRate) {
      return sound;
    }
    int divisor = gcd(sampleRate, sound.sampleRate());
    int up = sampleRate / divisor;
    int down = sound.sampleRate() / divisor;
    double cutoff = PASS * Math.min(1.0, up / (double) down);
    double[][] phases = phases(up, cutoff);
    short[] in = sound.samples();
    short[] out = new short[(int) ((long) in.length * up / down)];
    int half = phases[0].length / 2;
    for (int i = 0; i < out.length; i++) {
      long position = (long) i * down;
      int centre = (int) (position / up);
      double[] taps = phases[(int) (position % up)];
      double sum = 0;
      int first = Math.max(0, half - 1 - centre);
      int last = Math.min(taps.length, in.length + half - 1 - centre);
      for (int t = first; t < last; t++) {
        sum += taps[t] * in[centre - half + 1 + t];
      }
      out[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return new Sound(sampleRate, out);
  }

  /** The taps for each position of an output sample between two input samples. */
  private static double[][] phases(int up, double cutoff) {
    int half = (int) Math.ceil(CROSSINGS / cutoff);
    double[][] phases = new double[up][2 * half];
    for (int phase = 0; phase < up; phase++) {
      double sum = 0;
      for (int t = 0; t < 2 * half; t++) {
        double x = t - half + 1 - phase / (double) up;
        phases[phase][t] = cutoff * sinc(cutoff * x) * hann(x / half);
        sum += phases[phase][t];
      }
      for (int t = 0; t < 2 * half; t++) {
        phases[phase][t] /= sum; // a constant stays what it is, in every phase
      }
    }
    return phases;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double hann(double x) {
    return Math.abs(x) >= 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}

package io.orderline.transcribe.audio;

import java.util.Arrays;

/**
 * Takes for speech what stands out of the background of the line, which is learnt on the way. A
 * steady sound becomes background within a second, however loud it is.
 */
public final class EnergyActivity implements VoiceActivity {
  /** Telephone lines idle around -65 dB, quiet callers speak at -40. */
  private static final double QUIETEST_SPEECH = -50;

  private static final double ABOVE_BACKGROUND = 9;
  private static final double FIRST_BACKGROUND = -62;
  private static final double FALLING = 0.2;
  private static final double RISING = 0.02;

  /** Speech rises and falls by 30 dB and more within a word; steady noise by 1 to 3. */
  private static final double STEADY_SPREAD = 5;

  private final double[] lastSecond = new double[50];
  private int frames;
  private double background = FIRST_BACKGROUND;

  @Override
  public boolean voiced(short[] frame) {
    double level = Activity.level(frame, 0, frame.length);
    lastSecond[frames++ % lastSecond.length] = level;
    if (frames % lastSecond.length == 0 && steady()) {
      background = Arrays.stream(lastSecond).average().orElse(background);
    }
    boolean voiced = level >= Math.max(QUIETEST_SPEECH, background + ABOVE_BACKGROUND);
    if (!voiced) {
      background += (level < background ? FALLING : RISING) * (level - background);
    }
    return voiced;
  }

  private boolean steady() {
    double[] sorted = lastSecond.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length * 9 / 10] - sorted[sorted.length / 10] < STEADY_SPREAD;
  }
}

package io.orderline.call.tape;

import io.orderline.audio.G711;
import io.orderline.core.records.CallRecording.Waveform;
import java.util.ArrayList;
import java.util.List;

/**
 * How loud each side of a recording is while it comes. Of a long one the steps become longer, so
 * that it never takes more room.
 */
final class Levels {
  /** So many steps at most, and half of them at least once there were so many. */
  private static final int MOST = 600;

  private static final int LOUDEST = 100;

  private final List<Integer> caller = new ArrayList<>();
  private final List<Integer> line = new ArrayList<>();
  private int step;
  private int seen;
  private int callerPeak;
  private int linePeak;

  Levels(int rate) {
    this.step = rate / 10;
  }

  /** Goes on with two channels of mu-law. */
  void add(byte[] both) {
    short[] samples = G711.fromMulaw(both, 0, both.length);
    for (int i = 0; i + 1 < samples.length; i += 2) {
      callerPeak = Math.max(callerPeak, Math.abs((int) samples[i]));
      linePeak = Math.max(linePeak, Math.abs((int) samples[i + 1]));
      if (++seen == step) {
        end();
      }
    }
  }

  private void end() {
    caller.add(level(callerPeak));
    line.add(level(linePeak));
    seen = 0;
    callerPeak = 0;
    linePeak = 0;
    if (caller.size() == MOST) {
      halve(caller);
      halve(line);
      step *= 2;
    }
  }

  Waveform waveform() {
    if (seen > 0) {
      end();
    }
    return new Waveform(caller, line);
  }

  /** As the ear has it: the root of what the samples say. */
  private static int level(int peak) {
    return (int) Math.round(LOUDEST * Math.sqrt(peak / 32_768.0));
  }

  private static void halve(List<Integer> levels) {
    for (int i = 0; i < levels.size() / 2; i++) {
      levels.set(i, Math.max(levels.get(2 * i), levels.get(2 * i + 1)));
    }
    levels.subList(levels.size() / 2, levels.size()).clear();
  }
}

package io.orderline.lab.capacity;

import java.util.Arrays;

/** What happened to a function in a day. */
final class DayRecord {
  private static final int HOUR = 3600;

  private final int[] podsBySecond = new int[Day.SECONDS];
  private float[] waits = new float[1 << 12];
  private byte[] hours = new byte[1 << 12];
  private int served;

  /** A request begins to be served after it waited so many seconds. */
  void served(double now, double waited) {
    if (served == waits.length) {
      waits = Arrays.copyOf(waits, served * 2);
      hours = Arrays.copyOf(hours, served * 2);
    }
    waits[served] = (float) waited;
    hours[served++] = (byte) Math.min(23, (int) now / HOUR);
  }

  void pods(int second, int pods) {
    podsBySecond[second] = pods;
  }

  int served() {
    return served;
  }

  /** The wait in seconds that this share of the requests does not exceed; 0 without requests. */
  double waited(double share) {
    return percentile(Arrays.copyOf(waits, served), share);
  }

  /** The same for one hour. */
  double waited(int hour, double share) {
    float[] ofHour = new float[served];
    int count = 0;
    for (int i = 0; i < served; i++) {
      if (hours[i] == hour) {
        ofHour[count++] = waits[i];
      }
    }
    return percentile(Arrays.copyOf(ofHour, count), share);
  }

  /** The average wait in seconds. */
  double averageWait() {
    double sum = 0;
    for (int i = 0; i < served; i++) {
      sum += waits[i];
    }
    return served == 0 ? 0 : sum / served;
  }

  /** The share of the requests that waited longer than this. */
  double shareAbove(double seconds) {
    int above = 0;
    for (int i = 0; i < served; i++) {
      above += waits[i] > seconds ? 1 : 0;
    }
    return served == 0 ? 0 : (double) above / served;
  }

  /** Pods on average in an hour, which is also the pod-hours it cost. */
  double podHours(int hour) {
    return Arrays.stream(podsBySecond, hour * HOUR, (hour + 1) * HOUR).average().orElse(0);
  }

  int mostPods() {
    return Arrays.stream(podsBySecond).max().orElse(0);
  }

  private static double percentile(float[] values, double share) {
    if (values.length == 0) {
      return 0;
    }
    Arrays.sort(values);
    return values[Math.max(0, (int) Math.ceil(share * values.length) - 1)];
  }
}

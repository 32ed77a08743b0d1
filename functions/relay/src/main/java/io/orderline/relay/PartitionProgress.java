package io.orderline.relay;

import java.util.TreeSet;

/**
 * How far a partition is done. Events of other subjects overtake one that is tried again, but Kafka
 * is told only that up to which all are done.
 */
final class PartitionProgress {
  private static final int MOST_UNDER_WAY = 256;
  private static final int LONGEST_STRETCH = 10_000;

  private final TreeSet<Long> underWay = new TreeSet<>();
  private long next = -1;
  private long told = -1;
  private boolean revoked;

  synchronized void began(long offset) {
    underWay.add(offset);
    next = offset + 1;
  }

  synchronized void done(long offset) {
    underWay.remove(offset);
  }

  /** Another relay has it from now on. */
  synchronized void revoke() {
    revoked = true;
  }

  synchronized boolean ours() {
    return !revoked;
  }

  /** Whether no more is to be fetched for now. */
  synchronized boolean full() {
    return underWay.size() >= MOST_UNDER_WAY || next - begin() >= LONGEST_STRETCH;
  }

  synchronized int size() {
    return underWay.size();
  }

  /** The offset to go on from after a crash, where that is news; else -1. */
  synchronized long news() {
    return begin() > told ? begin() : -1;
  }

  /** Kafka knows. */
  synchronized void told(long offset) {
    told = offset;
  }

  private long begin() {
    return underWay.isEmpty() ? next : underWay.first();
  }
}

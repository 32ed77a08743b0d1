package io.orderline.orders.shop;

import io.orderline.core.order.Customer;
import io.orderline.core.speech.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mobile number that was heard with a few digits wrong.
 *
 * <p>A number is kept in three pieces (4 + 4 + 3 digits). Two mistakes leave at least one of them
 * whole, at most two places from where it belongs: so the database finds every candidate by an
 * index, and the exact distance is measured here.
 *
 * @param maxEdits 0 to 2; with more, almost everybody would be near
 */
record NearNumber(String heard, int maxEdits) {
  private static final int LENGTH = 11;

  NearNumber {
    if (maxEdits < 0 || maxEdits > 2) {
      throw new IllegalArgumentException("a number can be searched with 0 to 2 mistakes");
    }
    if (!heard.matches("\\d{1,20}")) {
      throw new IllegalArgumentException("what was heard has 1 to 20 digits");
    }
  }

  Set<String> heads() {
    return windows(0, 4);
  }

  Set<String> middles() {
    return windows(4, 4);
  }

  Set<String> lasts() {
    return windows(8, 3);
  }

  /** Whether any mobile number can be that near. */
  boolean possible() {
    return Math.abs(heard.length() - LENGTH) <= maxEdits;
  }

  /** The nearest of the candidates, nearest first. */
  List<Customer> nearest(List<Customer> candidates, int limit) {
    return candidates.stream()
        .filter(candidate -> distance(candidate) <= maxEdits)
        .sorted(Comparator.comparingInt(this::distance).thenComparing(c -> c.id().value()))
        .limit(limit)
        .toList();
  }

  private int distance(Customer candidate) {
    return EditDistance.between(heard, candidate.phone().digits());
  }

  private Set<String> windows(int place, int length) {
    return IntStream.rangeClosed(place - maxEdits, place + maxEdits)
        .filter(from -> from >= 0 && from + length <= heard.length())
        .mapToObj(from -> heard.substring(from, from + length))
        .collect(Collectors.toSet());
  }
}

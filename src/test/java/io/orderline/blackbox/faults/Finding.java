package io.orderline.blackbox.faults;

/**
 * A line of the report.
 *
 * @param wanted how many there must be; any number when negative
 */
record Finding(String what, long count, long wanted) {
  static Finding of(String what, long count) {
    return new Finding(what, count, -1);
  }

  static Finding none(String what, long count) {
    return new Finding(what, count, 0);
  }

  boolean good() {
    return wanted < 0 || count == wanted;
  }

  @Override
  public String toString() {
    return "  %-58s %6d%s".formatted(what, count, wanted < 0 ? "" : good() ? "  ok" : "  WRONG");
  }
}

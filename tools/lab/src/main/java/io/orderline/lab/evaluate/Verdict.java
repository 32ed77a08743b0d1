package io.orderline.lab.evaluate;

/** What was said of a row, and how sure. */
record Verdict(Row row, String answer, double confidence) {
  boolean right() {
    return answer.equals(row.answer());
  }
}

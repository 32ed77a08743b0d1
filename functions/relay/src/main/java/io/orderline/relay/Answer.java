package io.orderline.relay;

/** What a function says to an event that is brought to it. */
sealed interface Answer {
  /** It need not be brought again. */
  record Taken() implements Answer {}

  /** It may be taken later: the function is away, or cannot keep it now. */
  record NotNow(String why) implements Answer {}

  /** It is never taken: as it is, the function makes nothing of it. */
  record Never(String why) implements Answer {}

  /** Which statuses are tried again is what Knative's delivery tries again. */
  static Answer of(int status) {
    if (status / 100 == 2) {
      return new Taken();
    }
    String why = "it answered " + status;
    return switch (status) {
      case 404, 408, 409, 429 -> new NotNow(why);
      default -> status >= 500 ? new NotNow(why) : new Never(why);
    };
  }
}

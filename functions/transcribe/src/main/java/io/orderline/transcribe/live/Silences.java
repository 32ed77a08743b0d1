package io.orderline.transcribe.live;

/**
 * The silences that end an utterance, in milliseconds.
 *
 * @param pause time to think about an answer already
 * @param answer the end of a yes, a no or a choice that was understood
 * @param words the end of free words, and of a number to which nothing can be added
 * @param digits the end of a number that may go on
 */
public record Silences(int pause, int answer, int words, int digits) {
  /** As configured unless set. */
  public static final Silences USUAL = new Silences(300, 400, 700, 1500);

  public Silences {
    if (pause < 100 || answer < pause || words < pause || digits < pause) {
      throw new IllegalArgumentException(
          "orderline.transcribe.live.silence: pause is at least 100ms, and no other is shorter");
    }
  }
}

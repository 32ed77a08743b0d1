package io.orderline.core.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a text apart into what is spoken at once, so that the first piece is heard while the next
 * is being made.
 */
public final class Sentences {
  private static final Pattern END = Pattern.compile("(?<=[。！？；!?;…])(?![。！？；!?;…”」）])|\\n+");

  /** A piece longer than this is parted at a comma: some four seconds of speech. */
  private static final int LONG = 24;

  private static final String PAUSES = "，、：,:";

  private Sentences() {}

  /** The sentences in order, with their punctuation; none of them is blank. */
  public static List<String> of(String text) {
    var pieces = new ArrayList<String>();
    for (String sentence : END.split(text)) {
      part(sentence.strip(), pieces);
    }
    return List.copyOf(pieces);
  }

  private static void part(String sentence, List<String> pieces) {
    String rest = sentence;
    while (rest.length() > LONG) {
      int cut = pause(rest);
      if (cut < 0) {
        break;
      }
      pieces.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
  }

  /** Behind the last comma that leaves a piece of a good length, else behind the first one. */
  private static int pause(String sentence) {
    int first = -1;
    int best = -1;
    for (int i = 0; i < sentence.length() - 1; i++) {
      if (PAUSES.indexOf(sentence.charAt(i)) >= 0) {
        first = first < 0 ? i + 1 : first;
        best = i < LONG ? i + 1 : best;
      }
    }
    return best > 0 ? best : first;
  }
}

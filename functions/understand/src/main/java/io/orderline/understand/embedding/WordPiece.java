package io.orderline.understand.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text into the tokens of a Chinese BERT: one token a Chinese character or mark, word pieces
 * for Latin words and numbers. Lower-cases first, because the vocabulary holds no capitals.
 */
public final class WordPiece {
  static final String UNKNOWN = "[UNK]";
  private static final String START = "[CLS]";
  private static final String END = "[SEP]";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int limit;

  /**
   * @param limit the most tokens returned, start and end mark included; longer text is cut
   */
  public WordPiece(Map<String, Integer> vocabulary, int limit) {
    if (!vocabulary.keySet().containsAll(List.of(START, END, UNKNOWN)) || limit < 3) {
      throw new IllegalArgumentException(
          "a vocabulary holds [CLS], [SEP] and [UNK], and the limit is at least 3");
    }
    this.vocabulary = vocabulary;
    this.limit = limit;
  }

  public long[] ids(String text) {
    List<Integer> ids = new ArrayList<>();
    ids.add(vocabulary.get(START));
    for (String word : words(text.toLowerCase(Locale.ROOT))) {
      pieces(word, ids);
    }
    int kept = Math.min(ids.size(), limit - 1);
    long[] result = new long[kept + 1];
    for (int i = 0; i < kept; i++) {
      result[i] = ids.get(i);
    }
    result[kept] = vocabulary.get(END);
    return result;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean alone = isChinese(c) || isMark(c);
              if (alone || Character.isWhitespace(c) || isControl(c)) {
                flush(word, words);
              }
              if (alone) {
                words.add(Character.toString(c));
              } else if (!Character.isWhitespace(c) && !isControl(c)) {
                word.appendCodePoint(c);
              }
            });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** Longest pieces first; a word with a part that the vocabulary lacks is unknown as a whole. */
  private void pieces(String word, List<Integer> ids) {
    List<Integer> found = new ArrayList<>();
    for (int start = 0; start < word.length(); ) {
      int end = word.length();
      Integer id = null;
      for (; end > start; end--) {
        id = vocabulary.get((start == 0 ? "" : "##") + word.substring(start, end));
        if (id != null) {
          break;
        }
      }
      if (id == null || word.length() > LONGEST_WORD) {
        ids.add(vocabulary.get(UNKNOWN));
        return;
      }
      found.add(id);
      start = end;
    }
    ids.addAll(found);
  }

  private static boolean isChinese(int c) {
    return Character.isIdeographic(c);
  }

  private static boolean isControl(int c) {
    return c == 0
        || c == 0xFFFD
        || Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isMark(int c) {
    boolean asciiMark = c >= 33 && c <= 126 && !Character.isLetterOrDigit(c);
    return asciiMark
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}

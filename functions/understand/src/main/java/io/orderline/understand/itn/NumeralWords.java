package io.orderline.understand.itn;

import io.orderline.understand.text.DataLines;
import io.orderline.understand.text.WordTable;
import java.util.Arrays;
import java.util.List;

/**
 * Words in which a numeral is no number: idioms, holidays, names. They stay as they are said. The
 * data file {@code numeral_words.txt} lists them.
 */
public final class NumeralWords {
  private static final String NUMERALS = NumberWords.DIGITS + NumberWords.UNITS + "0123456789";
  private static final WordTable<Boolean> WORDS = load();

  private NumeralWords() {}

  /**
   * The length of the longest such word that begins here; 0 when none does. A word beside another
   * numeral is none: 尾号二七三四八折 does not speak of 三四.
   */
  public static int lengthAt(String text, int at) {
    for (WordTable.Entry<Boolean> entry : WORDS.startingWith(text.charAt(at))) {
      int end = at + entry.word().length();
      if (text.startsWith(entry.word(), at)
          && !(at > 0 && numeral(text.charAt(at)) && numeral(text.charAt(at - 1)))
          && !(end < text.length() && numeral(text.charAt(end - 1)) && numeral(text.charAt(end)))) {
        return entry.word().length();
      }
    }
    return 0;
  }

  private static boolean numeral(char c) {
    return NUMERALS.indexOf(c) >= 0;
  }

  private static WordTable<Boolean> load() {
    List<WordTable.Entry<Boolean>> words =
        DataLines.of("numeral_words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" +")))
            .map(word -> new WordTable.Entry<>(word, true))
            .toList();
    return new WordTable<>(words);
  }
}

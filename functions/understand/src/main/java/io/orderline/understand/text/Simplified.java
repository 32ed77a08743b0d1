package io.orderline.understand.text;

import java.util.ArrayList;
import java.util.List;

/** Traditional characters as simplified ones: 退貨 is 退货. Simplified text stays the same text. */
public final class Simplified {
  private static final char FROM = '\u3400';
  private static final char TO = '\u9fff';

  private static final char[] CHARACTERS = new char[TO - FROM + 1];
  private static final WordTable<String> PHRASES = load();

  private Simplified() {}

  public static String of(String text) {
    StringBuilder simplified = null;
    int copied = 0;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      char simple = character(c);
      WordTable.Entry<String> phrase = phrase(text, at);
      if (phrase == null && simple == c) {
        at++;
        continue;
      }
      if (simplified == null) {
        simplified = new StringBuilder(text.length());
      }
      simplified.append(text, copied, at);
      if (phrase == null) {
        simplified.append(simple);
        at++;
      } else {
        simplified.append(phrase.value());
        at += phrase.word().length();
      }
      copied = at;
    }
    return simplified == null ? text : simplified.append(text, copied, text.length()).toString();
  }

  /** A phrase may begin with a character that is the same in both: 关係. */
  private static WordTable.Entry<String> phrase(String text, int at) {
    for (WordTable.Entry<String> phrase : PHRASES.startingWith(text.charAt(at))) {
      if (text.startsWith(phrase.word(), at)) {
        return phrase;
      }
    }
    return null;
  }

  private static char character(char c) {
    if (c < FROM || c > TO) {
      return c;
    }
    char simple = CHARACTERS[c - FROM];
    return simple == 0 ? c : simple;
  }

  private static WordTable<String> load() {
    List<WordTable.Entry<String>> phrases = new ArrayList<>();
    for (String line : DataLines.of("simplified.txt")) {
      int equals = line.indexOf(" = ");
      if (equals > 0) {
        phrases.add(new WordTable.Entry<>(line.substring(0, equals), line.substring(equals + 3)));
      } else {
        for (String pair : line.split(" ")) {
          CHARACTERS[pair.charAt(0) - FROM] = pair.charAt(1);
        }
      }
    }
    return new WordTable<>(phrases);
  }
}

package io.orderline.understand.dialect;

import io.orderline.understand.text.DataLines;
import io.orderline.understand.text.WordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was said in a dialect, in the words of Mandarin: 唔使退喇 is 不用退了. */
public final class Mandarin {
  private static final WordTable<DialectWord> WORDS =
      new WordTable<>(
          Stream.of("cantonese", "southwest", "northeast", "wu", "central", "taiwan")
              .flatMap(Mandarin::words)
              .toList());

  private Mandarin() {}

  /**
   * @param plain in plain form
   * @return the same text where no dialect was spoken
   */
  public static String of(String plain) {
    Set<String> spoken = null;
    StringBuilder mandarin = null;
    int copied = 0;
    for (int at = 0; at < plain.length(); ) {
      List<WordTable.Entry<DialectWord>> words = WORDS.startingWith(plain.charAt(at));
      DialectWord found = null;
      for (int i = 0; i < words.size() && found == null; i++) {
        DialectWord word = words.get(i).value();
        if (plain.startsWith(word.word(), at) && word.fits(plain, at)) {
          if (word.needsCompany() && spoken == null) {
            spoken = spoken(plain);
          }
          found = !word.needsCompany() || spoken.contains(word.dialect()) ? word : null;
        }
      }
      if (found == null) {
        at++;
        continue;
      }
      mandarin = mandarin == null ? new StringBuilder(plain.length() + 8) : mandarin;
      mandarin.append(plain, copied, at).append(found.mandarin());
      at += found.word().length();
      copied = at;
    }
    return mandarin == null ? plain : mandarin.append(plain, copied, plain.length()).toString();
  }

  /** The dialects of which a word is said that needs no company. */
  private static Set<String> spoken(String plain) {
    Set<String> dialects = new HashSet<>();
    for (int at = 0; at < plain.length(); at++) {
      for (WordTable.Entry<DialectWord> entry : WORDS.startingWith(plain.charAt(at))) {
        DialectWord word = entry.value();
        if (!word.needsCompany() && plain.startsWith(word.word(), at) && word.fits(plain, at)) {
          dialects.add(word.dialect());
        }
      }
    }
    return dialects;
  }

  private static Stream<WordTable.Entry<DialectWord>> words(String dialect) {
    return DataLines.of("dialect_" + dialect + ".txt").stream()
        .map(line -> DialectWord.of(line, dialect))
        .map(word -> new WordTable.Entry<>(word.word(), word));
  }
}

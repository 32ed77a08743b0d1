package io.orderline.understand.code;

import io.orderline.understand.text.DataLines;
import io.orderline.understand.text.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of letters, and the words around codes that mean none of their signs. */
final class CodeWords {
  /**
   * @param signs what a name may mean, likeliest first; empty for a word that means no sign
   */
  record Word(String signs) {
    boolean filler() {
      return signs.isEmpty();
    }
  }

  private static final WordTable<Word> WORDS = load();

  private CodeWords() {}

  /** The longest name or filler that begins here, or null when none does. */
  static WordTable.Entry<Word> at(String text, int at) {
    for (WordTable.Entry<Word> entry : WORDS.startingWith(text.charAt(at))) {
      if (text.startsWith(entry.word(), at)) {
        return entry;
      }
    }
    return null;
  }

  private static WordTable<Word> load() {
    Map<String, String> signs = new LinkedHashMap<>();
    for (String line : DataLines.of("code_fillers.txt")) {
      Arrays.stream(line.split(" +")).forEach(word -> signs.put(word, ""));
    }
    for (String line : DataLines.of("letters.txt")) {
      String[] words = line.split(" +");
      for (String name : Arrays.copyOfRange(words, 1, words.length)) {
        signs.merge(name, words[0], String::concat);
      }
    }
    List<WordTable.Entry<Word>> words = new ArrayList<>();
    signs.forEach((word, means) -> words.add(new WordTable.Entry<>(word, new Word(means))));
    return new WordTable<>(words);
  }
}

package io.orderline.transcribe.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words a model knows. Grammars may only be made of these, so phrases are cut into them.
 *
 * @param words as in the model's list
 */
public record Vocabulary(Set<String> words) {
  private static final int LONGEST_WORD = 8;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public Vocabulary {
    words = Set.copyOf(words);
  }

  /**
   * Cuts a phrase into known words, the longest first, so characters at worst.
   *
   * @return the words with a space between, or nothing where a character is unknown to the model
   */
  public Optional<String> fit(String phrase) {
    List<String> cut = new ArrayList<>();
    for (String part : SPACES.split(phrase.strip(), -1)) {
      int at = 0;
      while (at < part.length()) {
        int end = Math.min(part.length(), at + LONGEST_WORD);
        while (end > at && !words.contains(part.substring(at, end))) {
          end--;
        }
        if (end == at) {
          return Optional.empty();
        }
        cut.add(part.substring(at, end));
        at = end;
      }
    }
    return cut.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", cut));
  }
}

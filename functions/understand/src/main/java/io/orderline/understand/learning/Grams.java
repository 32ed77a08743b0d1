package io.orderline.understand.learning;

import io.orderline.understand.text.Plain;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The runs of characters that a head knows, each with its number. */
public final class Grams {
  private static final int RARE = 2;

  private final Map<String, Integer> numbers;
  private final int longest;

  /** Numbers follow the order of the list. */
  public Grams(List<String> grams, int longest) {
    this.longest = longest;
    this.numbers = HashMap.newHashMap(grams.size());
    grams.forEach(gram -> numbers.put(gram, numbers.size()));
  }

  /** The grams that occur in at least two of the texts. */
  public static Grams learn(Collection<String> texts, int longest) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      of(text, longest).forEach(gram -> counts.merge(gram, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < RARE);
    return new Grams(List.copyOf(counts.keySet()), longest);
  }

  /** The numbers of the known grams of a text, each once. */
  int[] in(String text) {
    return of(text, longest).stream()
        .map(numbers::get)
        .filter(number -> number != null)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int size() {
    return numbers.size();
  }

  int longest() {
    return longest;
  }

  /** By number. */
  List<String> list() {
    String[] list = new String[numbers.size()];
    numbers.forEach((gram, number) -> list[number] = gram);
    return List.of(list);
  }

  /** Start and end of the text count as characters. */
  private static Set<String> of(String text, int longest) {
    String words = "^" + Plain.words(text) + "$";
    Set<String> grams = new LinkedHashSet<>();
    for (int length = 1; length <= longest; length++) {
      for (int at = 0; at + length <= words.length(); at++) {
        grams.add(words.substring(at, at + length));
      }
    }
    return grams;
  }
}

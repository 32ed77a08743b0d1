package io.orderline.understand.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words with what is known of each, found at a place of a text; the longest come first. */
public final class WordTable<V> {
  /** A word and what is known of it. */
  public record Entry<V>(String word, V value) {}

  private final Map<Character, List<Entry<V>>> byStart = new HashMap<>();

  /** Of two equal words the one named first is tried first. */
  public WordTable(List<Entry<V>> entries) {
    for (Entry<V> entry : entries) {
      byStart.computeIfAbsent(entry.word().charAt(0), _ -> new ArrayList<>()).add(entry);
    }
    byStart.replaceAll(
        (_, of) ->
            of.stream().sorted(Comparator.comparingInt(entry -> -entry.word().length())).toList());
  }

  /** The words that may stand where this character does, longest first. */
  public List<Entry<V>> startingWith(char c) {
    return byStart.getOrDefault(c, List.of());
  }
}

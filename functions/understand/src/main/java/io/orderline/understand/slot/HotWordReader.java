package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.text.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shop's own words: products, brands, shop names, by kind. The longest that occurs is meant. */
public final class HotWordReader implements SlotReader {
  private final Map<String, List<String>> words;

  public HotWordReader(Map<String, List<String>> words) {
    this.words = Map.copyOf(words);
  }

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    words.forEach(
        (kind, names) -> {
          List<String> found =
              names.stream()
                  .filter(name -> said.plain().contains(Plain.of(name)))
                  .sorted((a, b) -> b.length() - a.length())
                  .toList();
          if (!found.isEmpty()) {
            slots.add(
                new Slot(kind, found.getFirst(), found.subList(1, found.size()), Optional.empty()));
          }
        });
    return slots;
  }
}

package io.orderline.understand.knowledge;

import io.orderline.understand.learning.BankEntry;
import io.orderline.understand.learning.ExampleBank;
import io.orderline.understand.text.Plain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What customers of any shop say: the middle of its meaning, and how often its words come. */
final class Commonplace {
  private Commonplace() {}

  static Likeness likeness(ExampleBank bank) {
    List<BankEntry> entries = bank.entries();
    float[] middle = new float[entries.getFirst().vector().length];
    Map<String, Integer> counts = new HashMap<>();
    for (BankEntry entry : entries) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += entry.vector()[i] / entries.size();
      }
      grams(Plain.words(entry.example().text()))
          .forEach(gram -> counts.merge(gram, 1, Integer::sum));
    }
    double all = entries.size() + 1.0;
    Map<String, Double> rarity = new HashMap<>();
    counts.forEach((gram, count) -> rarity.put(gram, Math.log(all / (count + 1))));
    double unknown = Math.log(all);
    return new Likeness(middle, gram -> rarity.getOrDefault(gram, unknown));
  }

  private static Set<String> grams(String words) {
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < words.length(); i++) {
      grams.add(words.substring(i, i + 1));
      if (i + 2 <= words.length()) {
        grams.add(words.substring(i, i + 2));
      }
    }
    return grams;
  }
}

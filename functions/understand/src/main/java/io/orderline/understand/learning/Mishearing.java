package io.orderline.understand.learning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the errors of a recogniser: characters taken for others that sound alike. Every third
 * example gets such a twin, so that a head learns to see through them; the same text always the
 * same twin.
 */
public final class Mishearing {
  private static final int ONE_IN = 3;
  private static final double RATE = 0.15;

  /** The table has frequent characters first, and those are what a recogniser writes. */
  private static final int FREQUENT = 5;

  private final Map<Character, String> alike;

  Mishearing(Map<Character, String> alike) {
    this.alike = Map.copyOf(alike);
  }

  public static Mishearing ours() {
    Map<Character, String> alike = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Mishearing.class.getResourceAsStream("/understand/homophones.txt"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String group = line.substring(line.indexOf(' ') + 1);
          for (char c : group.toCharArray()) {
            alike.put(c, group.replace(String.valueOf(c), ""));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Mishearing(alike);
  }

  /** The examples with twins among them. */
  public List<Example> added(List<Example> examples) {
    List<Example> all = new ArrayList<>();
    for (Example example : examples) {
      all.add(example);
      String twin = twin(example.text());
      if (!twin.equals(example.text())) {
        all.add(new Example(twin, example.label()));
      }
    }
    return all;
  }

  /** The misheard twin of a text, or the text itself where it has none. */
  String twin(String text) {
    Random random = new Random(text.hashCode());
    return random.nextInt(ONE_IN) == 0 ? misheard(text, random) : text;
  }

  /** The first character stays, so that a twin is known by it (see {@link Learning}). */
  private String misheard(String text, Random random) {
    StringBuilder misheard = new StringBuilder(text);
    for (int i = 1; i < text.length(); i++) {
      String others = alike.getOrDefault(text.charAt(i), "");
      if (!others.isEmpty() && random.nextDouble() < RATE) {
        misheard.setCharAt(i, others.charAt(random.nextInt(Math.min(FREQUENT, others.length()))));
      }
    }
    return misheard.toString();
  }
}

package io.orderline.understand.learning;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Groups of words that tell something together, and the marks and length of a text. */
public record Lexicon(Map<String, List<String>> groups) {
  /** No groups: nothing is read. */
  public static final Lexicon NONE = new Lexicon(Map.of());

  private static final Pattern INSISTING = Pattern.compile("[?？]\\s*[?？]");
  private static final int MARKS = 3;
  private static final int MOST = 3;
  private static final int LONG = 60;

  public Lexicon {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    groups.forEach((name, words) -> copy.put(name, List.copyOf(words)));
    groups = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * @param resource a YAML map of group to words on the class path
   */
  public static Lexicon load(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      return new Lexicon(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new ExamplesUnusable(resource + " cannot be read", e);
    }
  }

  int length() {
    return groups.isEmpty() ? 0 : groups.size() * 2 + MARKS;
  }

  /** For each group whether and how much of it occurs, then the marks. */
  float[] signs(String text) {
    float[] signs = new float[length()];
    if (signs.length == 0) {
      return signs;
    }
    int at = 0;
    for (String group : groups.keySet()) {
      int count = found(group, text).size();
      signs[at++] = Math.min(count, 1);
      signs[at++] = Math.min(count, MOST) / (float) MOST;
    }
    signs[at++] = INSISTING.matcher(text).find() ? 1 : 0;
    signs[at++] = text.contains("!") ? 1 : 0;
    signs[at] = Math.min(text.length(), LONG) / (float) LONG;
    return signs;
  }

  /** The words of a group that occur in a text. */
  public List<String> found(String group, String text) {
    List<String> found = new ArrayList<>();
    for (String word : groups.getOrDefault(group, List.of())) {
      if (text.contains(word)) {
        found.add(word);
      }
    }
    return found;
  }
}

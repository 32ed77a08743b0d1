package io.orderline.standalone;

import io.orderline.core.speech.EditDistance;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The keys that some mapping reads, for whoever has misspelt one. */
public final class KnownKeys implements SmallRyeConfigBuilderCustomizer {
  private static final Set<String> KEYS = new ConcurrentSkipListSet<>();

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    builder
        .getMappingsBuilder()
        .getMappings()
        .forEach(mapping -> learn(mapping.getPrefix(), mapping.getProperties().keySet()));
  }

  /** After every mapping is known. */
  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }

  /**
   * Notes the keys of a mapping.
   *
   * @param paths with the prefix or without it
   */
  static void learn(String prefix, Set<String> paths) {
    paths.stream()
        .map(path -> path.startsWith(prefix) ? path : prefix + "." + path)
        .forEach(KEYS::add);
  }

  /** The key that this one was meant to be; empty when none is near. */
  static Optional<String> nearest(String key) {
    return KEYS.stream()
        .map(known -> filled(known, key))
        .min(Comparator.comparingInt(known -> EditDistance.between(known, key)))
        .filter(known -> EditDistance.between(known, key) <= 1 + key.length() / 8);
  }

  /** The known key with the names of {@code key}, such as a tenant's, at its places for names. */
  private static String filled(String known, String key) {
    String[] parts = known.split("\\.");
    String[] given = key.split("\\.");
    for (int i = 0; i < parts.length && i < given.length; i++) {
      if (parts[i].equals("*")) {
        parts[i] = given[i];
      }
    }
    return String.join(".", parts);
  }
}

package io.orderline.core.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The data of an event by name. */
record DataReader(Map<String, String> data) {

  String text(String name) {
    return required(name, Function.identity());
  }

  /** A value that must be there. */
  <T> T required(String name, Function<String, T> reader) {
    return optional(name, reader)
        .orElseThrow(() -> new IllegalArgumentException("an event needs \"" + name + "\""));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(data.get(name));
  }

  <T> Optional<T> optional(String name, Function<String, T> reader) {
    return optional(name).map(reader);
  }

  /** Everything but these names. */
  Map<String, String> without(Set<String> names) {
    return those(name -> !names.contains(name), 0);
  }

  /** What stands behind a prefix. */
  Map<String, String> behind(String prefix) {
    return those(name -> name.startsWith(prefix), prefix.length());
  }

  private Map<String, String> those(Predicate<String> chosen, int cut) {
    return data.entrySet().stream()
        .filter(entry -> chosen.test(entry.getKey()))
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> entry.getKey().substring(cut), Map.Entry::getValue));
  }
}

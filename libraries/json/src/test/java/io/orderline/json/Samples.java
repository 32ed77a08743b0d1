package io.orderline.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a valid value of any core type, so that a new record is tested without a line of test. */
final class Samples {
  /** Values of which some combination satisfies each constructor of core. */
  private static final Map<Type, List<Object>> SCALARS =
      Map.ofEntries(
          Map.entry(
              String.class,
              List.of(
                  "13800001234",
                  "sample_text",
                  "sample",
                  "三件",
                  "100000006",
                  "2026-01-02T03:04:05Z~CA1")),
          Map.entry(boolean.class, List.of(true)),
          Map.entry(int.class, List.of(4, 1, 0)),
          Map.entry(Integer.class, List.of(4)),
          Map.entry(long.class, List.of(4L)),
          Map.entry(double.class, List.of(0.5, -20.0)),
          Map.entry(Double.class, List.of(0.5, -20.0)),
          Map.entry(OptionalDouble.class, List.of(OptionalDouble.of(0.5))),
          Map.entry(byte[].class, List.of(new byte[] {1, 2})),
          Map.entry(URI.class, List.of(URI.create("sip:agents@pbx.example.com"))),
          Map.entry(
              Instant.class,
              List.of(
                  Instant.parse("2026-01-02T03:04:05Z"), Instant.parse("2026-01-03T03:04:05Z"))),
          Map.entry(LocalDate.class, List.of(LocalDate.parse("2026-01-02"))),
          Map.entry(
              LocalTime.class, List.of(LocalTime.parse("03:04:05"), LocalTime.parse("21:00"))),
          Map.entry(LocalDateTime.class, List.of(LocalDateTime.parse("2026-01-02T03:04:05"))),
          Map.entry(Duration.class, List.of(Duration.ofSeconds(90))),
          Map.entry(ZoneId.class, List.of(ZoneId.of("Asia/Shanghai"))));

  /** The records that are being made: a list of one of them is empty, or there would be no end. */
  private static final Deque<Type> MADE = new ArrayDeque<>();

  private Samples() {}

  static Object of(Type type) {
    return candidates(type).getFirst();
  }

  private static List<Object> candidates(Type type) {
    if (SCALARS.containsKey(type)) {
      return SCALARS.get(type);
    }
    return switch (type) {
      case ParameterizedType generic -> containers(generic);
      case TypeVariable<?> variable -> candidates(variable.getBounds()[0]);
      case Class<?> plain when plain.isEnum() -> List.of(plain.getEnumConstants()[0]);
      case Class<?> plain when plain.isSealed() ->
          List.of(of(CoreShape.members(plain).findFirst().orElseThrow()));
      case Class<?> plain when plain.isRecord() -> List.of(record(plain));
      default -> throw new IllegalArgumentException("teach Samples to make a " + type);
    };
  }

  /**
   * Filled with each candidate; a list may be empty, too, where its elements must differ from
   * others.
   */
  private static List<Object> containers(ParameterizedType type) {
    Type[] inner = type.getActualTypeArguments();
    String container = ((Class<?>) type.getRawType()).getSimpleName();
    if (container.equals("List") && MADE.contains(inner[0])) {
      return List.of(List.of());
    }
    Stream<Object> filled =
        candidates(inner[0]).stream()
            .map(
                first ->
                    switch (container) {
                      case "Optional" -> Optional.of(first);
                      case "List" -> List.of(first);
                      case "Set" -> Set.of(first);
                      case "Map" -> Map.of(first, of(inner[1]));
                      default -> throw new IllegalArgumentException("teach Samples a " + type);
                    });
    return Stream.concat(
            filled, container.equals("List") ? Stream.of(List.of()) : Stream.<Object>empty())
        .toList();
  }

  private static Object record(Class<?> type) {
    MADE.push(type);
    List<List<Object>> choices =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .map(Samples::candidates)
            .toList();
    MADE.pop();
    return search(type, choices, new Object[choices.size()], 0)
        .orElseThrow(() -> new IllegalArgumentException("teach Samples what " + type + " accepts"));
  }

  /** Tries every combination of choices until the constructor accepts one. */
  private static Optional<Object> search(
      Class<?> type, List<List<Object>> choices, Object[] values, int position) {
    if (position == values.length) {
      return construct(type, values);
    }
    for (Object choice : choices.get(position)) {
      values[position] = choice;
      Optional<Object> found = search(type, choices, values, position + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> construct(Class<?> type, Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException _) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

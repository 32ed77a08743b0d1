package io.orderline.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a valid value of any core type, so that a new record is tested without a line of test. */
final class Samples {
  /** Texts of which at least one satisfies each constructor of core. */
  private static final List<String> TEXTS = List.of("13800001234", "sample_text", "sample", "三件");

  private Samples() {}

  static Object of(Type type) {
    return of(type, TEXTS.getFirst());
  }

  private static Object of(Type type, String text) {
    return switch (type) {
      case ParameterizedType generic -> collection(generic, text);
      case Class<?> plain when plain == String.class -> text;
      case Class<?> plain when plain == boolean.class -> true;
      case Class<?> plain when plain == int.class || plain == Integer.class -> 4;
      case Class<?> plain when plain == long.class || plain == Long.class -> 4L;
      case Class<?> plain when plain == double.class || plain == Double.class -> 0.5;
      case Class<?> plain when plain == byte[].class -> new byte[] {1, 2};
      case Class<?> plain when plain == Instant.class -> Instant.parse("2026-01-02T03:04:05Z");
      case Class<?> plain when plain == LocalDate.class -> LocalDate.parse("2026-01-02");
      case Class<?> plain when plain == LocalTime.class -> LocalTime.parse("03:04:05");
      case Class<?> plain when plain == LocalDateTime.class ->
          LocalDateTime.parse("2026-01-02T03:04:05");
      case Class<?> plain when plain == Duration.class -> Duration.ofSeconds(90);
      case Class<?> plain when plain == ZoneId.class -> ZoneId.of("Asia/Shanghai");
      case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
      case Class<?> plain when plain.isSealed() ->
          of(CoreShape.members(plain).findFirst().orElseThrow());
      case Class<?> plain when plain.isRecord() -> record(plain);
      default -> throw new IllegalArgumentException("teach Samples to make a " + type);
    };
  }

  private static Object collection(ParameterizedType type, String text) {
    Object first = of(type.getActualTypeArguments()[0], text);
    return switch (((Class<?>) type.getRawType()).getSimpleName()) {
      case "Optional" -> Optional.of(first);
      case "List" -> List.of(first);
      case "Set" -> Set.of(first);
      case "Map" -> Map.of(first, of(type.getActualTypeArguments()[1], text));
      default -> throw new IllegalArgumentException("teach Samples to make a " + type);
    };
  }

  private static Object record(Class<?> type) {
    RuntimeException refused = null;
    for (String text : TEXTS) {
      try {
        return construct(type, text);
      } catch (IllegalArgumentException e) {
        refused = e;
      }
    }
    throw new IllegalArgumentException("teach Samples a text that " + type + " accepts", refused);
  }

  private static Object construct(Class<?> type, String text) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(RecordComponent::getGenericType)
            .map(component -> of(component, text))
            .toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

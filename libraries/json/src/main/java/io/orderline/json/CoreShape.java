package io.orderline.json;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JSON shape of a class of core.
 *
 * <ul>
 *   <li>A member of a sealed interface is an object with a {@code type}: its simple name in
 *       lower_snake_case.
 *   <li>Any other record with a single text or whole number in it is that text or number.
 *   <li>Every other record is an object of its components.
 * </ul>
 */
final class CoreShape {
  private static final String CORE = "io.orderline.core.";
  private static final Set<Class<?>> SCALARS =
      Set.of(String.class, long.class, int.class, Long.class, Integer.class);

  private CoreShape() {}

  static boolean ofCore(Class<?> type) {
    return type.getName().startsWith(CORE);
  }

  /** Whether the class is a sealed interface of core or a member of one. */
  static boolean inFamily(Class<?> type) {
    return ofCore(type)
        && (type.isInterface()
            ? type.isSealed()
            : Arrays.stream(type.getInterfaces()).anyMatch(CoreShape::inFamily));
  }

  /** The records of a sealed interface, those of sealed interfaces within it too. */
  static Stream<Class<?>> members(Class<?> family) {
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(CoreShape::members)
        : Stream.of(family);
  }

  static String typeName(Class<?> member) {
    return member
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /** The single component of a record that is written as a plain scalar. */
  static Optional<RecordComponent> scalar(Class<?> type) {
    if (!type.isRecord() || !ofCore(type) || inFamily(type)) {
      return Optional.empty();
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && SCALARS.contains(components[0].getType())
        ? Optional.of(components[0])
        : Optional.empty();
  }
}

package io.orderline.standalone.split;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of a configuration mapping, read off its methods. SmallRye does it, too, but makes the
 * mapping's class for it, with a library that is only there while a function is built.
 */
final class MappedKeys {
  private final Set<String> found = new TreeSet<>();

  private MappedKeys() {}

  /** None where the class is no mapping. */
  static Set<String> of(Class<?> type) {
    var keys = new MappedKeys();
    Optional.ofNullable(type.getAnnotation(ConfigMapping.class))
        .ifPresent(mapping -> keys.group(mapping.prefix(), type));
    return keys.found;
  }

  private void group(String path, Class<?> group) {
    for (Method method : group.getMethods()) {
      if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
        value(named(path, method), method.getGenericReturnType());
      }
    }
  }

  private static String named(String path, Method method) {
    if (method.isAnnotationPresent(WithParentName.class)) {
      return path;
    }
    WithName given = method.getAnnotation(WithName.class);
    return path + "." + (given == null ? StringUtil.skewer(method.getName()) : given.value());
  }

  private void value(String path, Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] of = generic.getActualTypeArguments();
      if (Map.class.isAssignableFrom(raw)) {
        value(path + ".*", of[1]);
      } else if (Collection.class.isAssignableFrom(raw)) {
        found.add(path);
        value(path + "[*]", of[0]);
      } else {
        value(path, of[0]); // Optional
      }
    } else if (type instanceof Class<?> group && isGroup(group)) {
      group(path, group);
    } else {
      found.add(path);
    }
  }

  /** An interface of ours that is no value with a converter. */
  private static boolean isGroup(Class<?> type) {
    return type.isInterface() && !type.isSealed() && type.getName().startsWith("io.orderline.");
  }
}

package io.orderline.manifests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Walks a model and collects what was read but is no field of it. */
final class UnknownFields {
  private static final String UNKNOWN = "getAdditionalProperties";

  private final List<String> paths = new ArrayList<>();

  UnknownFields(Object model) {
    walk("", model);
  }

  List<String> paths() {
    return List.copyOf(paths);
  }

  private void walk(String path, Object value) {
    if (value instanceof Collection<?> list) {
      list.forEach(member -> walk(path + "[]", member));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> walk(path + "." + key, member));
    } else if (value != null && isModel(value)) {
      fields(path, value);
    }
  }

  private static boolean isModel(Object value) {
    String type = value.getClass().getName();
    return !value.getClass().isEnum()
        && (type.startsWith("io.fabric8.") || type.startsWith("io.strimzi."));
  }

  private void fields(String path, Object model) {
    for (Method getter : model.getClass().getMethods()) {
      if (!getter.getName().startsWith("get") || getter.getParameterCount() > 0) {
        continue;
      }
      Object value = call(getter, model);
      if (!getter.getName().equals(UNKNOWN)) {
        walk(path + "." + name(getter), value);
      } else if (value instanceof Map<?, ?> unknown) {
        unknown.keySet().forEach(key -> paths.add(path + "." + key));
      }
    }
  }

  private static String name(Method getter) {
    String name = getter.getName().substring(3);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Object call(Method getter, Object model) {
    try {
      return getter.invoke(model);
    } catch (IllegalAccessException e) {
      return null; // no field of the model
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(getter.toString(), e);
    }
  }
}

package io.orderline.json;

import io.orderline.core.tenant.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every class of core that holds data: public records, enums and sealed interfaces. What reads an
 * author's flows never travels as JSON, and what is private to a class does not either.
 */
final class CoreTypes {
  private CoreTypes() {}

  static List<Class<?>> all() {
    try {
      URI location = TenantId.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(location);
      if (Files.isDirectory(path)) {
        return scan(path);
      }
      try (var jar = FileSystems.newFileSystem(path, Map.of())) {
        return scan(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> scan(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && name.startsWith("io/orderline/core/"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(CoreTypes::load)
          .filter(type -> type.isRecord() || type.isEnum() || type.isSealed())
          .filter(type -> Modifier.isPublic(outermost(type).getModifiers()))
          .filter(type -> !Modifier.isPrivate(type.getModifiers()))
          .filter(type -> !type.getPackageName().endsWith(".authoring"))
          .toList();
    }
  }

  static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, CoreTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

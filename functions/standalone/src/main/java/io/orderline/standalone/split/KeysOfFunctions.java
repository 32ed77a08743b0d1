package io.orderline.standalone.split;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that any function reads: those of the configuration mappings in their packages. A
 * function that runs apart knows its own only, and could not tell a misspelt key from another's.
 *
 * @param keys with {@code *} where a name stands, such as a tenant's
 */
public record KeysOfFunctions(Set<String> keys) {
  private static final Pattern OURS = Pattern.compile("(io\\.orderline\\.)?[a-z]+-\\d.*\\.jar");

  /** The keys of all functions that are packaged below the product's directory. */
  public static KeysOfFunctions packaged(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("functions"), 6)) {
      return in(
          files
              .filter(file -> file.toString().contains("quarkus-app"))
              .filter(file -> OURS.matcher(file.getFileName().toString()).matches())
              .filter(
                  file ->
                      List.of("app", "main").contains(file.getParent().getFileName().toString()))
              .toList());
    }
  }

  /** The keys of mappings in these jars or directories of classes. */
  static KeysOfFunctions in(List<Path> places) throws IOException {
    try (var loader =
        new URLClassLoader(
            places.stream().map(KeysOfFunctions::url).toArray(URL[]::new),
            ConfigMapping.class.getClassLoader())) {
      Set<String> keys = new TreeSet<>();
      for (Path place : places) {
        mappings(place).forEach(name -> keys.addAll(keys(name, loader)));
      }
      return new KeysOfFunctions(keys);
    }
  }

  /** Whether some function reads this key. */
  public boolean knows(String key) {
    return keys.stream().anyMatch(known -> pattern(known).matcher(key).matches());
  }

  private static Pattern pattern(String known) {
    return Pattern.compile(
        Stream.of(known.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
  }

  private static URL url(Path place) {
    try {
      return place.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> mappings(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return mappingsBelow(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place)) {
      return mappingsBelow(jar.getPath("/"));
    }
  }

  private static List<String> mappingsBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith("Config.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace('/', '.'))
          .toList();
    }
  }

  private static Set<String> keys(String className, ClassLoader loader) {
    try {
      return MappedKeys.of(loader.loadClass(className));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

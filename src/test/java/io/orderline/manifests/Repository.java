package io.orderline.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the project, from wherever the tests run. */
final class Repository {
  static final Path ROOT = root();

  private Repository() {}

  static Path path(String inside) {
    return ROOT.resolve(inside);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a directory that are wanted; none when there is no such directory. */
  static List<Path> files(Path directory, Predicate<Path> wanted) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The modules of the product by name: functions and libraries. */
  static List<String> modules() {
    return Stream.of("functions", "libraries")
        .flatMap(room -> directories(path(room)))
        .filter(directory -> Files.exists(directory.resolve("pom.xml")))
        .map(directory -> directory.getFileName().toString())
        .sorted()
        .toList();
  }

  /** Where the module of that name lies. */
  static Path module(String name) {
    return Stream.of("functions", "libraries", "tools")
        .map(room -> path(room + "/" + name))
        .filter(directory -> Files.exists(directory.resolve("pom.xml")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no module " + name));
  }

  private static Stream<Path> directories(Path room) {
    try (Stream<Path> directories = Files.list(room)) {
      return directories.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("k8s"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}

package io.orderline.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rooms of the repository ({@code functions}, {@code libraries}, {@code tools}) and what is in
 * them.
 */
final class Rooms {
  private static final List<String> ALL = List.of("functions", "libraries", "tools");
  private static final Path ROOT = root();

  private Rooms() {}

  /** The modules in a room, by name. */
  static List<String> modules(String room) {
    return directories(room).map(directory -> directory.getFileName().toString()).toList();
  }

  /** The packages of the modules in a room: a module's package has its name. */
  static String[] packages(String room) {
    return modules(room).stream().map(name -> "io.orderline." + name + "..").toArray(String[]::new);
  }

  /**
   * The compiled classes of every module.
   *
   * @throws IllegalStateException when a module with sources is not compiled
   */
  static List<Path> classes() {
    return ALL.stream().flatMap(Rooms::directories).map(Rooms::classes).toList();
  }

  private static Path classes(Path module) {
    Path classes = module.resolve("target/classes");
    if (!Files.isDirectory(classes)) {
      throw new IllegalStateException(
          module.getFileName() + " is not compiled: build from the root with -am");
    }
    return classes;
  }

  private static Stream<Path> directories(String room) {
    try (Stream<Path> inside = Files.list(ROOT.resolve(room))) {
      return inside
          .filter(directory -> Files.exists(directory.resolve("pom.xml")))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve("knative"))) {
      directory = directory.getParent();
    }
    return directory;
  }
}

package io.orderline.speak.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs on this machine. */
final class Programs {
  private Programs() {}

  /**
   * The file of a program.
   *
   * @param program a name that is looked for, or a file
   * @param path the directories to look in, as the environment has them
   */
  static Optional<Path> find(String program, String path) {
    Stream<Path> places =
        program.contains(File.separator)
            ? Stream.of(Path.of(program))
            : Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, program));
    return places.filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
  }

  static Optional<Path> find(String program) {
    return find(program, Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }
}

package io.orderline.recordings.vault;

import io.orderline.recordings.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where recordings lie that are not whole yet. */
record Spool(Path directory) {
  private static final String ENDING = ".part";

  Path file() throws IOException {
    PrivateFiles.directory(directory);
    return PrivateFiles.create(directory.resolve(UUID.randomUUID() + ENDING));
  }

  int clear(Instant before) throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(directory)) {
      files = found.filter(file -> file.toString().endsWith(ENDING)).toList();
    }
    int cleared = 0;
    for (Path file : files) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)
            && Files.deleteIfExists(file)) {
          cleared++;
        }
      } catch (java.nio.file.NoSuchFileException e) {
        continue; // it has just become whole
      }
    }
    return cleared;
  }
}

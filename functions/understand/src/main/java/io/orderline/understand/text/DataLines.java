package io.orderline.understand.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file in {@code resources/understand}, without comments and empty lines. */
public final class DataLines {
  private DataLines() {}

  public static List<String> of(String file) {
    try (InputStream data = DataLines.class.getResourceAsStream("/understand/" + file)) {
      if (data == null) {
        throw new IllegalStateException("no data file " + file);
      }
      return new String(data.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

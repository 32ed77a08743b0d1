package io.orderline.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the functions could not start. The words of whoever refused come first and alone; the stack
 * trace, which would bury them, is kept in a file.
 */
final class StartFailure {
  private static final String TRACE = "start-failure.txt";
  private static final Pattern UNKNOWN_KEY =
      Pattern.compile("SRCFG00050: (\\S+) in .*? does not map to any root");

  private StartFailure() {}

  /** The sentence to print. */
  static String inWords(Throwable failure, Path data) {
    String reason = reason(failure);
    List<String> unknown = unknownKeys(reason);
    return unknown.isEmpty()
        ? "The server could not start: %s%n(The trace is in %s.)"
            .formatted(reason, kept(failure, data))
        : unknown(unknown);
  }

  /** What to say of keys that nobody reads. */
  static String unknown(List<String> keys) {
    return keys.stream()
            .map(
                key ->
                    "There is no setting %s.%s"
                        .formatted(
                            key,
                            KnownKeys.nearest(key).map(" Did you mean %s?"::formatted).orElse("")))
            .collect(Collectors.joining("\n"))
        + "\ndocs/configuration.md says what can be set.";
  }

  /** Whether the user set what nobody reads. */
  static boolean misused(Throwable failure) {
    return !unknownKeys(reason(failure)).isEmpty();
  }

  private static List<String> unknownKeys(String reason) {
    return UNKNOWN_KEY.matcher(reason).results().map(found -> found.group(1)).toList();
  }

  /** The message that was written for people: the last one that is not just a file's name. */
  static String reason(Throwable failure) {
    List<Throwable> causes =
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50).toList();
    Throwable root = causes.getLast();
    if (root instanceof FileSystemException file) {
      String what =
          file instanceof NoSuchFileException
              ? "there is no file or directory " + file.getFile()
              : file.getMessage();
      return causes.size() > 1 && worded(causes.get(causes.size() - 2))
          ? causes.get(causes.size() - 2).getMessage() + ": " + what
          : what;
    }
    return causes.reversed().stream()
        .filter(StartFailure::worded)
        .findFirst()
        .map(Throwable::getMessage)
        .orElse(root.toString());
  }

  /** Wrapping repeats the cause as text; that is no message. */
  private static boolean worded(Throwable cause) {
    return cause.getMessage() != null
        && !cause.getMessage().isBlank()
        && (cause.getCause() == null || !cause.getMessage().equals(cause.getCause().toString()));
  }

  private static String kept(Throwable failure, Path data) {
    try {
      Path file =
          Files.isWritable(data)
              ? data.resolve(TRACE)
              : Files.createTempFile("orderline-", "-" + TRACE);
      try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(trace);
      }
      return file.toString();
    } catch (IOException e) {
      return "no file: " + e.getMessage();
    }
  }
}

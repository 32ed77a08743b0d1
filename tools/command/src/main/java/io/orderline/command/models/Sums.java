package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code SHA256SUMS} of a shelf: what was fetched, so that later fetches and checks can be
 * compared with it. {@code sha256sum -c SHA256SUMS} reads it too; an archive, which is not kept,
 * stands in a comment.
 */
final class Sums {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
  private static final Pattern ARCHIVE = Pattern.compile("# ([0-9a-f]{64})  (.+)\\.zip");

  private final Path file;
  private final Map<String, String> archives = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  private Sums(Path file) {
    this.file = file;
  }

  static Sums in(Path shelf) throws IOException {
    Sums sums = new Sums(shelf.resolve("SHA256SUMS"));
    if (Files.exists(sums.file)) {
      for (String line : Files.readAllLines(sums.file)) {
        Matcher archive = ARCHIVE.matcher(line);
        Matcher one = LINE.matcher(line);
        if (archive.matches()) {
          sums.archives.put(archive.group(2), archive.group(1));
        } else if (one.matches()) {
          sums.files.put(one.group(2), one.group(1));
        }
      }
    }
    return sums;
  }

  Optional<String> archive(String model) {
    return Optional.ofNullable(archives.get(model));
  }

  boolean knows(String model) {
    return files.keySet().stream().anyMatch(name -> name.startsWith(model + "/"));
  }

  /** Writes down an archive and every file of a model unpacked from it. */
  void pin(String model, String sha256, Path directory, Progress progress) throws IOException {
    archives.put(model, sha256);
    files.keySet().removeIf(name -> name.startsWith(model + "/"));
    for (Path path : Directories.files(directory)) {
      files.put(name(model, directory, path), sha256(path, progress));
    }
    List<String> lines = new ArrayList<>();
    archives.forEach((name, sum) -> lines.add("# " + sum + "  " + name + ".zip"));
    files.forEach((name, sum) -> lines.add(sum + "  " + name));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Each difference between a model and what was written down, as a sentence. */
  List<String> differences(String model, Path directory, Progress progress) throws IOException {
    List<String> differences = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>(files);
    expected.keySet().removeIf(name -> !name.startsWith(model + "/"));
    for (Path path : Directories.files(directory)) {
      String name = name(model, directory, path);
      String sum = expected.remove(name);
      if (sum == null) {
        differences.add(name + " was not fetched with the model");
      } else if (!sum.equals(sha256(path, progress))) {
        differences.add(name + " has changed");
      }
    }
    expected.keySet().forEach(name -> differences.add(name + " is missing"));
    return differences;
  }

  static String sha256(Path path, Progress progress) throws IOException {
    MessageDigest digest = digest();
    long size = Files.size(path);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[1 << 20];
      long done = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        done += n;
        progress.show("checked " + path.getFileName(), done, size);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String name(String model, Path directory, Path path) {
    return model + "/" + directory.relativize(path).toString().replace('\\', '/');
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package io.orderline.flows;

import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.authoring.Draft;
import io.orderline.core.dialogue.authoring.FlowLinter;
import io.orderline.core.dialogue.authoring.FlowReader;
import io.orderline.core.dialogue.authoring.Mistake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flow files, by name, and the book that they make. */
public final class FlowFiles {
  private FlowFiles() {}

  /** The names of the flows that come with Orderline, from the index that the build writes. */
  static List<String> shippedNames() {
    return resource("flows/index").lines().filter(line -> !line.isBlank()).sorted().toList();
  }

  /** The files that come with Orderline. */
  public static Map<String, String> shipped() {
    var files = new TreeMap<String, String>();
    shippedNames().forEach(file -> files.put(file, resource("flows/" + file)));
    return files;
  }

  /** The shipped files, with those of the directory in place of or beside them. */
  public static Map<String, String> shippedWith(Optional<Path> directory) {
    Map<String, String> files = shipped();
    directory.ifPresent(own -> files.putAll(in(own)));
    return files;
  }

  /**
   * Reads and checks flows by file name.
   *
   * @throws IllegalStateException naming every mistake
   */
  public static FlowBook book(Map<String, String> files) {
    var mistakes = new ArrayList<Mistake>();
    List<Draft> drafts =
        new TreeMap<>(files)
            .entrySet().stream()
                .flatMap(
                    file ->
                        YamlNodes.read(file.getKey(), file.getValue(), mistakes)
                            .map(node -> new FlowReader(file.getKey(), mistakes).read(node))
                            .stream())
                .toList();
    FlowLinter.lint(drafts, mistakes);
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          mistakes.stream()
              .map(Mistake::toString)
              .collect(Collectors.joining("\n  ", "the flows need mending:\n  ", "")));
    }
    return FlowBook.of(drafts.stream().map(Draft::flow).flatMap(Optional::stream).toList());
  }

  /** The flow files of a directory. */
  public static Map<String, String> in(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .collect(Collectors.toMap(file -> file.getFileName().toString(), FlowFiles::text));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the flows in " + directory, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the flow " + file, e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = FlowFiles.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

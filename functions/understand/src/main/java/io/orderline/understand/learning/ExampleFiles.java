package io.orderline.understand.learning;

import io.orderline.understand.text.Plain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Examples as people write them: a YAML file a label, with {@code intent} and {@code examples}. */
public final class ExampleFiles {
  private ExampleFiles() {}

  /**
   * All examples of a directory, in plain form, by file name and order, each text once: the first
   * label wins.
   *
   * @throws ExamplesUnusable when a file cannot be read or is not of the form
   */
  public static List<Example> read(Path directory) {
    Map<String, Example> byText = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> file(file).stream())
          .forEach(example -> byText.putIfAbsent(example.text(), example));
    } catch (IOException e) {
      throw new ExamplesUnusable(directory + " cannot be listed: " + e.getMessage(), e);
    }
    return List.copyOf(byText.values());
  }

  private static List<Example> file(Path file) {
    Object document;
    try (InputStream in = Files.newInputStream(file)) {
      document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException | YAMLException e) {
      throw new ExamplesUnusable(file + " cannot be read as YAML: " + e.getMessage(), e);
    }
    if (!(document instanceof Map<?, ?> map)
        || !(map.get("intent") instanceof String label)
        || !(map.get("examples") instanceof List<?> examples)) {
      throw new ExamplesUnusable(
          file + " needs the two entries `intent: name` and `examples:` with a list of sentences");
    }
    return examples.stream()
        .map(text -> new Example(Plain.of(String.valueOf(text)), label))
        .toList();
  }
}

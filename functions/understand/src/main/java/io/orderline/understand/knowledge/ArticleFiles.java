package io.orderline.understand.knowledge;

import io.orderline.core.knowledge.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;

/** Finds the files with answers: a shop's directory, or the set that comes with the demo shop. */
final class ArticleFiles {
  private static final String DEMO = "/knowledge/demo.md";

  private ArticleFiles() {}

  /**
   * All answers of a directory, by file name and order; no answers when there is no directory.
   *
   * @throws KnowledgeUnusable when a file is not of the form
   */
  static List<Article> read(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().flatMap(file -> file(file).stream()).toList();
    } catch (IOException e) {
      throw new KnowledgeUnusable(directory + " cannot be listed: " + e.getMessage(), e);
    }
  }

  static List<Article> demo() {
    try (InputStream in = ArticleFiles.class.getResourceAsStream(DEMO)) {
      return MarkdownArticles.read(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Article> file(Path file) {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".md")) {
        return MarkdownArticles.read(Files.readAllLines(file));
      }
      return name.endsWith(".yaml") || name.endsWith(".yml")
          ? YamlArticles.read(Files.readString(file))
          : List.of();
    } catch (IOException | YAMLException | IllegalArgumentException e) {
      throw new KnowledgeUnusable(file + ": " + e.getMessage(), e);
    }
  }
}

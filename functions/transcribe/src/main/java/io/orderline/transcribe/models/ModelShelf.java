package io.orderline.transcribe.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directories in which models are looked for, first one first.
 *
 * @param places each either holds models or is one itself
 */
public record ModelShelf(List<Path> places) {
  /** A directory that lacks this many of a model's files is something else. */
  private static final int NOT_EVEN_A_PART = 4;

  public ModelShelf {
    places = List.copyOf(places);
  }

  /**
   * The usual places: {@code ORDERLINE_MODELS}, then {@code models/}, then {@code
   * ../shared/models/}, both seen from the product's directory.
   */
  public static ModelShelf usual(Map<String, String> environment, Path home) {
    List<Path> places = new ArrayList<>();
    String named = environment.getOrDefault("ORDERLINE_MODELS", "");
    if (!named.isBlank()) {
      places.add(home.resolve(named));
    }
    places.add(home.resolve("models"));
    places.add(home.resolve("../shared/models").normalize());
    return new ModelShelf(places);
  }

  /** The usual places as seen by this process: from {@code ORDERLINE_HOME} or where it started. */
  public static ModelShelf usual() {
    Map<String, String> environment = System.getenv();
    return usual(
        environment, Path.of(environment.getOrDefault("ORDERLINE_HOME", "")).toAbsolutePath());
  }

  /** Everything that looks like a model, whole or not. */
  public List<ModelDirectory> directories() {
    return places.stream()
        .flatMap(ModelShelf::directories)
        .filter(model -> model.missing().size() < NOT_EVEN_A_PART)
        .distinct()
        .toList();
  }

  /** Complete models, those of the first place first; within a place official ones first. */
  public List<ModelDirectory> models() {
    Map<String, ModelDirectory> byName = new LinkedHashMap<>();
    places.stream()
        .flatMap(ModelShelf::directories)
        .filter(model -> model.missing().isEmpty())
        .forEach(model -> byName.putIfAbsent(model.name(), model));
    return List.copyOf(byName.values());
  }

  /** The model of that name or, where none is named, the first one. */
  public Optional<ModelDirectory> choose(Optional<String> name) {
    return models().stream()
        .filter(model -> name.isEmpty() || model.name().equals(name.get()))
        .findFirst();
  }

  private static Stream<ModelDirectory> directories(Path place) {
    ModelDirectory itself = new ModelDirectory(place.toAbsolutePath().normalize());
    if (itself.missing().isEmpty()) {
      return Stream.of(itself);
    }
    if (!Files.isDirectory(place)) {
      return Stream.empty();
    }
    try (Stream<Path> within = Files.list(itself.path())) {
      return within
          .filter(Files::isDirectory)
          .filter(directory -> !directory.getFileName().toString().startsWith("."))
          .map(ModelDirectory::new)
          .sorted(Comparator.comparingInt(ModelShelf::rank).thenComparing(ModelDirectory::name))
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty(); // a place that cannot be read holds nothing for us
    }
  }

  private static int rank(ModelDirectory model) {
    List<String> official = OfficialModel.ALL.stream().map(OfficialModel::name).toList();
    int index = official.indexOf(model.name());
    return index < 0 ? official.size() : index;
  }
}

package io.orderline.transcribe;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The real model and the human recordings, where they are; a test says it is skipped otherwise. */
public final class InstalledModel {

  private InstalledModel() {}

  public static ModelDirectory orSkip() {
    Optional<ModelDirectory> model =
        ModelShelf.usual(System.getenv(), home()).choose(Optional.empty());
    assumeTrue(
        model.isPresent(),
        "SKIPPED: no speech model in ORDERLINE_MODELS, models/ or ../shared/models/;"
            + " ./orderline models fetch gets one");
    return model.orElseThrow();
  }

  public static Path recordingsOrSkip(String directory) {
    Path recordings = home().resolve("../shared/data/speech").resolve(directory).normalize();
    assumeTrue(
        Files.exists(recordings.resolve("ref.tsv")),
        "SKIPPED: no recordings of people in ../shared/data/speech/" + directory);
    return recordings;
  }

  /** The product's directory; the build says where it is. */
  private static Path home() {
    return Path.of(System.getenv().getOrDefault("ORDERLINE_HOME", "../..")).toAbsolutePath();
  }
}

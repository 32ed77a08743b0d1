package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.OfficialModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Puts a model on a shelf: fetched, compared, unpacked beside its place and moved there in one
 * step, so that what stands there is whole.
 */
final class Installation {
  /** Archive, and what is unpacked from it. */
  private static final long SPACE_FACTOR = 3;

  private final Path shelf;
  private final Duration stall;
  private final Progress progress;

  Installation(Path shelf, Duration stall, Progress progress) {
    this.shelf = shelf;
    this.stall = stall;
    this.progress = progress;
  }

  /**
   * Installs a model.
   *
   * @return the SHA-256 of its archive
   */
  String install(OfficialModel model, URI source) throws IOException {
    Files.createDirectories(shelf);
    Path archive = shelf.resolve(model.name() + ".zip");
    long usable = Files.getFileStore(shelf).getUsableSpace();
    if (usable < SPACE_FACTOR * model.roughBytes()) {
      throw new CommandProblem(
          "%s has %s free; %s needs about %s. Name another directory with --to."
              .formatted(
                  shelf,
                  Progress.megabytes(usable),
                  model.name(),
                  Progress.megabytes(SPACE_FACTOR * model.roughBytes())));
    }
    new Download(source, archive, stall, progress).run();
    String sha256 = Sums.sha256(archive, progress);
    Sums sums = Sums.in(shelf);
    compare(model, sums, archive, sha256);
    Path unpacked = shelf.resolve("." + model.name() + ".unpacking");
    Directories.delete(unpacked);
    Unzip.unzip(archive, unpacked, progress);
    ModelDirectory fresh = new ModelDirectory(unpacked.resolve(model.name()));
    if (!fresh.missing().isEmpty()) {
      throw new CommandProblem(
          archive + " is not the model " + model.name() + ": it lacks " + fresh.missing());
    }
    sums.pin(model.name(), sha256, fresh.path(), progress);
    Files.move(fresh.path(), shelf.resolve(model.name()), StandardCopyOption.ATOMIC_MOVE);
    Directories.delete(unpacked);
    Files.delete(archive);
    return sha256;
  }

  private static void compare(OfficialModel model, Sums sums, Path archive, String sha256)
      throws IOException {
    Optional<String> expected = model.sha256().or(() -> sums.archive(model.name()));
    if (expected.isPresent() && !expected.get().equals(sha256)) {
      Files.delete(archive);
      throw new CommandProblem(
          """
          What came is not %s: its SHA-256 is
            %s, expected
            %s.
          It was deleted. Try again; if it stays so, do not use that source."""
              .formatted(model.name(), sha256, expected.get()));
    }
  }
}

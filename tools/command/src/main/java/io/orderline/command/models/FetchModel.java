package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.WebAddress;
import io.orderline.transcribe.models.OfficialModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gets an official model; goes on where an interrupted fetch stopped. */
@Command(
    name = "fetch",
    description = "Fetch an official model; an interrupted fetch goes on where it stopped. 下载模型",
    mixinStandardHelpOptions = true)
public final class FetchModel implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      defaultValue = "vosk-model-small-cn-0.22",
      description = "Which one (${DEFAULT-VALUE}); see ./orderline models list.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Where to put it (ORDERLINE_MODELS, else models/).",
      converter = Place.AnyDirectory.class)
  private Path to;

  @Option(
      names = "--from",
      paramLabel = "URL",
      description = "Another place that has NAME.zip, such as a mirror of your own.",
      converter = WebAddress.class)
  private URI from;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    OfficialModel model = OfficialModel.named(name).orElseThrow(this::unknown);
    Path shelf = to != null ? to : shelf();
    Path installed = shelf.resolve(model.name());
    if (Files.isDirectory(installed)) {
      out.println(installed + " is there already; check it with ./orderline models verify");
      return 0;
    }
    URI source =
        from == null
            ? model.uri()
            : URI.create(from.toString().replaceAll("/+$", "") + "/" + model.name() + ".zip");
    out.println("Fetching " + source);
    Progress progress = Progress.on(out);
    String sha256 = new Installation(shelf, Download.STALL, progress).install(model, source);
    out.println("Installed " + installed);
    out.println(
        model.sha256().isPresent()
            ? "The archive has the SHA-256 of the catalogue."
            : "Its SHA-256 is not published; pinned what came in SHA256SUMS: " + sha256);
    return 0;
  }

  private CommandProblem unknown() {
    return new CommandProblem(
        "No official model is called "
            + name
            + ". There are: "
            + OfficialModel.ALL.stream()
                .map(OfficialModel::name)
                .collect(Collectors.joining(", ")));
  }

  static Path shelf() {
    Path home = Path.of(System.getenv().getOrDefault("ORDERLINE_HOME", "")).toAbsolutePath();
    return Optional.ofNullable(System.getenv("ORDERLINE_MODELS"))
        .filter(places -> !places.isBlank())
        .map(home::resolve)
        .orElse(home.resolve("models"));
  }
}

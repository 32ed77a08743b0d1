package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import io.orderline.transcribe.models.OfficialModel;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is installed, and what could be. */
@Command(
    name = "list",
    description = "Show the installed models and the official ones. 已安装的和官方的模型",
    mixinStandardHelpOptions = true)
public final class ListModels implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ModelShelf shelf = ModelShelf.usual();
    List<ModelDirectory> installed = shelf.models();
    out.println("Installed (looked for in " + shelf.places() + "):");
    if (installed.isEmpty()) {
      out.println("  none; everything but our own transcription works. Get one:");
      out.println("  ./orderline models fetch " + OfficialModel.ALL.getFirst().name());
    }
    for (ModelDirectory model : installed) {
      out.printf(
          "  %s %-34s %5d Hz, %s  %s%n",
          model.equals(installed.getFirst()) ? "*" : " ",
          model.name(),
          model.sampleRate(),
          model.takesGrammars() ? "takes grammars" : "static graph  ",
          model.path());
    }
    out.println();
    out.println("Official Chinese models (* above is the one in use unless configured):");
    for (OfficialModel model : OfficialModel.ALL) {
      out.printf(
          "    %-34s %8s  %s%n",
          model.name(), Progress.megabytes(model.roughBytes()), model.about());
      out.printf(
          "    %-34s %8s  %s%n",
          "",
          "",
          model
              .sha256()
              .map(sha -> "SHA-256 " + sha)
              .orElse("SHA-256 not published: the first fetch pins what it got in SHA256SUMS"));
    }
    return 0;
  }
}

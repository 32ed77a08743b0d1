package io.orderline.command.models;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.transcribe.models.ModelDirectory;
import io.orderline.transcribe.models.ModelShelf;
import io.orderline.transcribe.vosk.VoskModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks installed models: complete, unchanged, loadable. */
@Command(
    name = "verify",
    description = {
      "Check installed models. 校验模型",
      "Complete, the same files as were fetched (SHA256SUMS), loadable: exit code 1 when one is not."
    },
    mixinStandardHelpOptions = true)
public final class VerifyModels implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Which one (all of them).")
  private String name;

  @Option(names = "--no-load", description = "Do not try to load it.")
  private boolean noLoad;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<ModelDirectory> models =
        ModelShelf.usual().directories().stream()
            .filter(model -> name == null || model.name().equals(name))
            .toList();
    if (models.isEmpty()) {
      throw new CommandProblem(
          (name == null ? "No model is installed." : "No model " + name + " is installed.")
              + " Get one: ./orderline models fetch");
    }
    boolean sound = true;
    for (ModelDirectory model : models) {
      sound &= verify(model, out);
    }
    return sound ? 0 : 1;
  }

  private boolean verify(ModelDirectory model, PrintWriter out) throws IOException {
    out.println(model.name() + "  " + model.path());
    if (!model.missing().isEmpty()) {
      out.println("  incomplete, lacks " + model.missing() + "; delete it and fetch it again");
      return false;
    }
    Progress progress = Progress.on(out);
    Sums sums = Sums.in(model.path().getParent());
    if (sums.knows(model.name())) {
      List<String> differences = sums.differences(model.name(), model.path(), progress);
      progress.done();
      differences.forEach(difference -> out.println("  " + difference));
      if (!differences.isEmpty()) {
        out.println("  delete it and fetch it again");
        return false;
      }
      out.println("  the same files as were fetched");
    } else {
      out.println("  complete; not fetched by us, so there are no sums to compare with");
    }
    return noLoad || loads(model, out);
  }

  private static boolean loads(ModelDirectory model, PrintWriter out) {
    long started = System.nanoTime();
    try (VoskModel loaded = VoskModel.load(model)) {
      out.printf(
          "  loads in %.1f s, %d words%n",
          (System.nanoTime() - started) / 1e9, loaded.directory().words().size());
      return true;
    } catch (RuntimeException e) {
      out.println("  cannot be loaded: " + e.getMessage() + "; delete it and fetch it again");
      return false;
    }
  }
}

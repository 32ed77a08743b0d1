package io.orderline.command.recordings;

import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description = {
      "Open every recording of a shop to its end, and look for sound that no call knows.",
      "Names each that is missing, changed, cut off or swapped."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyRecordings implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Override
  public Integer call() {
    OperatorClient operator = server.operator();
    var kept = new Steps(spec.commandLine().getOut());
    kept.run(
        next -> operator.get("recordings", "/verification?after=" + next),
        far -> "recordings: %d opened, %d wrong".formatted(far.looked(), far.wrong()));
    var strays = new Steps(spec.commandLine().getOut());
    strays.run(
        next -> operator.get("recordings", "/strays?after=" + next),
        far -> "kept: %d, of which no call knows %d".formatted(far.looked(), far.wrong()));
    return kept.wrong() + strays.wrong() == 0 ? 0 : 1;
  }
}

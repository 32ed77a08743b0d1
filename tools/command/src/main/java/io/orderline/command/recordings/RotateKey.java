package io.orderline.command.recordings;

import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "rotate",
    description = {
      "Seal every recording of a shop with the current key (orderline.recordings.key).",
      "May be stopped at any moment and begun again: what is sealed stays readable throughout.",
      "When it ends with 0 for every shop, the older keys may go."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RotateKey implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(names = "--dry-run", description = "Only say how many there are to seal.")
  private boolean dry;

  @Override
  public Integer call() {
    OperatorClient operator = server.operator();
    var steps = new Steps(spec.commandLine().getOut());
    steps.run(
        next -> operator.post("recordings", "/rotation?dry=" + dry + "&after=" + next),
        far ->
            "%d looked at, %d %s with key %s"
                .formatted(
                    far.looked(), far.done(), dry ? "to be sealed" : "sealed anew", far.key()));
    return steps.wrong() == 0 ? 0 : 1;
  }
}

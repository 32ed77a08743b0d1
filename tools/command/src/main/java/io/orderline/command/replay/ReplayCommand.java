package io.orderline.command.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.dialogue.FlowBook;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.policy.PolicyBook;
import io.orderline.core.replay.Replay;
import io.orderline.core.replay.ReplayedCall;
import io.orderline.core.tenant.TenantId;
import io.orderline.flows.FlowFiles;
import io.orderline.flows.policy.PolicyLoader;
import io.orderline.json.CoreJson;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.arguments.Place;
import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.options.ServerOptions;
import io.orderline.simulator.server.OperatorClient;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the recorded calls of an installation against other flows or policies. */
@Command(
    name = "replay",
    description = {
      "Run recorded calls again with other flows or policies. 用新流程重放历史通话",
      "Tells what comes out otherwise, and changes nothing. Exit code 0 when all is the same, 1 when something is not."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ServerOptions server;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Calls that began then or later: 2026-11-28, 2026-11-28T08:00:00Z, or 24h ago.")
  private Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = PointInTime.class,
      description = "Only calls that began before.")
  private Instant until;

  @Option(
      names = "--flows",
      paramLabel = "DIR",
      description = "Flow files in place of or beside those of the installation.",
      converter = Place.ReadableDirectory.class)
  private Path flows;

  @Option(
      names = "--flows-version",
      paramLabel = "N",
      description = "A version of the flows instead (the latest; 0 is the installation's).",
      converter = WholeNumber.NotNegative.class)
  private Integer version;

  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description = "Where the shop's policies are, <tenant>.yaml (those of the server).",
      converter = Place.ReadableDirectory.class)
  private Path policies;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "At most so many calls, the latest (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int limit;

  @Option(names = "--json", description = "As JSON, with everything that was said: personal data.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    OperatorClient operator = server.operator();
    var calls = new RecordedCalls(operator);
    var tenant = new TenantId(server.tenant());
    TurnContext context =
        CoreJson.mapper().convertValue(operator.get("flows", "/context"), TurnContext.class);
    var replay = new Replay(book(operator), policies(tenant, context), Optional.empty());
    Map<String, ReplayedCall> replayed = new LinkedHashMap<>();
    for (String id : calls.ids(since, Optional.ofNullable(until), limit)) {
      replayed.put(id, replay.run(tenant, calls.turns(id), context));
    }
    ReplayTotals totals = ReplayTotals.of(List.copyOf(replayed.values()));
    print(replayed, totals);
    return totals.otherwise() == 0 ? 0 : 1;
  }

  private FlowBook book(OperatorClient operator) {
    Map<String, String> files = new TreeMap<>(files(operator));
    if (flows != null) {
      files.putAll(FlowFiles.in(flows));
    }
    try {
      return FlowFiles.book(files);
    } catch (IllegalStateException mistakes) {
      throw new CommandProblem(mistakes.getMessage(), mistakes);
    }
  }

  private Map<String, String> files(OperatorClient operator) {
    JsonNode published = version == null ? operator.get("flows", "") : null;
    int number =
        flows != null && version == null
            ? 0
            : version != null
                ? version
                : published.isEmpty() ? 0 : published.get(0).get("number").asInt();
    return CoreJson.mapper()
        .convertValue(operator.get("flows", "/" + number), new TypeReference<>() {});
  }

  private PolicyBook policies(TenantId tenant, TurnContext context) {
    return policies == null
        ? context.shop().policies()
        : PolicyLoader.load(tenant, Optional.of(policies));
  }

  private void print(Map<String, ReplayedCall> calls, ReplayTotals totals)
      throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(CoreJson.mapper().writeValueAsString(Map.of("calls", calls, "counts", totals)));
      out.flush();
    } else {
      new ReplayPrinter(out).print(calls, totals);
    }
  }
}

package io.orderline.lab.bench;

import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.options.LineOptions;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.Webhooks;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a turn costs beside the least that a webhook with a transaction costs. */
@Command(
    name = "turn",
    description = "A text turn through the real webhook. 一轮文字对话的耗时",
    footerHeading = "%n",
    footer = {
      "The floor, in alternating rounds of the same run, is a process beside the server, on the same"
          + " database: it checks a signature, does one transaction and answers.",
      "The bench starts a server of its own unless --base-url is given; --data then names that"
          + " server's data directory."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TurnBench implements Callable<Integer> {
  private static final int ROUNDS = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "4000",
      description = "How many turns are measured (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int turns;

  @Option(
      names = "--calls",
      paramLabel = "N",
      defaultValue = "8",
      description = "How many calls go on at once (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int calls;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "16000",
      description =
          "Turns before measuring, until the compiler has come to rest (${DEFAULT-VALUE}).",
      converter = WholeNumber.NotNegative.class)
  private int warmUp;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "180",
      description = "Begin no further round after this time (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int seconds;

  @Option(
      names = "--from",
      paramLabel = "NUMBER",
      defaultValue = "13501018226",
      description = "A known customer's number (${DEFAULT-VALUE}).")
  private String from;

  @Option(
      names = "--against",
      paramLabel = "REF",
      description = "Measure this version as well, in turn: a tag, a branch or a commit.")
  private String against;

  @Mixin private LineOptions options;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    // nothing to compare with is no resource to close
    try (OtherVersion other = against == null ? null : OtherVersion.start(against, out)) {
      if (options.baseGiven()) {
        measure(out, options.reachedLine(), options.data(), Optional.ofNullable(other));
        return 0;
      }
      try (BenchServer server = BenchServer.start(out, Map.of())) {
        measure(out, server.line(), server.data(), Optional.ofNullable(other));
        return 0;
      }
    }
  }

  private void measure(PrintWriter out, Line line, Path data, Optional<OtherVersion> other)
      throws Exception {
    try (FloorServer beside = FloorServer.beside(data);
        Telephone telephone = new Telephone(line, InstantSource.system(), new SecureRandom());
        Webhooks webhooks = new Webhooks(line);
        Webhooks floorWebhooks = new Webhooks(beside.line())) {
      long deadline = System.nanoTime() + seconds * 1_000_000_000L;
      List<Rounds.Request> floor = floor(floorWebhooks, beside.line(), telephone);
      say(out, "Warming up: %d turns and as many requests to the floor", warmUp);
      Rounds discarded = new Rounds();
      for (int done = 0; done < warmUp; done += each() * calls) {
        discarded.run(callers(webhooks, line, telephone), each());
        discarded.run(floor, each());
        if (other.isPresent()) {
          discarded.run(callers(other.get(), telephone), each());
        }
      }
      Rounds turn = new Rounds();
      Rounds least = new Rounds();
      for (int round = 1; round <= ROUNDS && System.nanoTime() < deadline; round++) {
        turn.run(callers(webhooks, line, telephone), each());
        least.run(floor, each());
        if (other.isPresent()) {
          other.get().rounds().run(callers(other.get(), telephone), each());
        }
        if (round % 5 == 0) {
          say(out, "Round %d of %d", round, ROUNDS);
        }
      }
      var report = new TurnReport(out, calls, turn.latencies(), least.latencies());
      report.beside();
      other.ifPresent(before -> report.against(before.name(), before.rounds().latencies()));
    }
  }

  private List<BenchCaller> callers(OtherVersion other, Telephone telephone)
      throws Webhooks.Failed {
    return callers(other.webhooks(), other.line(), telephone);
  }

  private int each() {
    return Math.max(1, turns / ROUNDS / calls);
  }

  /** New calls, picked up and greeted before the round is measured. */
  private List<BenchCaller> callers(Webhooks webhooks, Line line, Telephone telephone)
      throws Webhooks.Failed {
    List<BenchCaller> callers = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      BenchCaller caller = new BenchCaller(webhooks, line, telephone, from);
      caller.dial();
      callers.add(caller);
    }
    return callers;
  }

  /** Each worker has a call of its own: rows are not fought over, as they are not by turns. */
  private List<Rounds.Request> floor(Webhooks webhooks, Line line, Telephone telephone) {
    URI url = line.publicBase().resolve("/floor");
    List<Rounds.Request> workers = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      Map<String, String> form = telephone.parameters(telephone.newCallId(), from, "+862160000000");
      workers.add(() -> webhooks.document(url, form));
    }
    return workers;
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.printf(format + "%n", values);
    out.flush();
  }
}

package io.orderline.lab.bench;

import io.orderline.simulator.arguments.WholeNumber;
import io.orderline.simulator.server.ServerDatabase;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.Webhooks;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a turn takes, and what the server holds, the more calls are in progress. */
@Command(
    name = "growth",
    description = "More and more calls in progress: latency, memory, rows. 通话数增长",
    footerHeading = "%n",
    footer = {
      "The bench starts a server of its own. A call in progress is one that was picked up and asked, and has not ended; all"
          + " of them wait while the turns of a few that are spread over them are measured."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class GrowthBench implements Callable<Integer> {
  private static final int AT_ONCE = 8;

  @Spec private CommandSpec spec;

  @Option(
      names = "--calls",
      paramLabel = "N",
      split = ",",
      defaultValue = "10,1000,10000",
      description = "How many calls are in progress, step by step (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private List<Integer> steps;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "1600",
      description = "How many turns are measured at each step (${DEFAULT-VALUE}).",
      converter = WholeNumber.AtLeastOne.class)
  private int turns;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "8000",
      description = "Turns before the first step (${DEFAULT-VALUE}).",
      converter = WholeNumber.NotNegative.class)
  private int warmUp;

  @Option(
      names = "--from",
      paramLabel = "NUMBER",
      defaultValue = "13501018226",
      description = "A known customer's number (${DEFAULT-VALUE}).")
  private String from;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (BenchServer server = BenchServer.start(out, Map.of());
        Telephone telephone =
            new Telephone(server.line(), InstantSource.system(), new SecureRandom());
        Webhooks webhooks = new Webhooks(server.line())) {
      say(out, "Warming up: %d turns", warmUp);
      Rounds discarded = new Rounds();
      for (int done = 0; done < warmUp; done += AT_ONCE * 20) {
        discarded.run(dialled(AT_ONCE, server, webhooks, telephone), 20);
      }
      measure(out, server, webhooks, telephone);
    }
    return 0;
  }

  private void measure(PrintWriter out, BenchServer server, Webhooks webhooks, Telephone telephone)
      throws Exception {
    ServerDatabase database = ServerDatabase.in(server.data());
    long heapBefore = server.heapBytes();
    List<BenchCaller> waiting = new ArrayList<>();
    say(out, "");
    say(
        out,
        "in progress   p50 ms   p95 ms   heap a call, bytes   rows of calls   turns   MB of tables");
    for (int step : steps.stream().sorted().toList()) {
      waiting.addAll(dialled(step - waiting.size(), server, webhooks, telephone));
      long heap = server.heapBytes();
      Rounds rounds = new Rounds();
      rounds.run(spread(waiting), Math.max(1, turns / AT_ONCE));
      Latencies seen = rounds.latencies();
      say(
          out,
          "%11d %8.1f %8.1f %20d %15s %7s %14s",
          step,
          seen.percentile(0.5),
          seen.percentile(0.95),
          Math.max(0, heap - heapBefore) / step,
          database.rows("select count(*) from call.call").getFirst().getFirst(),
          database.rows("select count(*) from call.turn").getFirst().getFirst(),
          database
              .rows(
                  "select (pg_total_relation_size('call.call') + pg_total_relation_size('call.turn')) / 1048576")
              .getFirst()
              .getFirst());
    }
  }

  /** Calls that were picked up; several are dialled at once. */
  private List<BenchCaller> dialled(
      int count, BenchServer server, Webhooks webhooks, Telephone telephone) throws Exception {
    List<BenchCaller> callers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      callers.add(new BenchCaller(webhooks, server.line(), telephone, from));
    }
    List<Rounds.Request> workers = new ArrayList<>();
    for (int worker = 0; worker < Math.min(AT_ONCE, count); worker++) {
      workers.add(new Dialling(callers, worker));
    }
    if (count > 0) {
      new Rounds().run(workers, count / workers.size());
    }
    for (int i = workers.isEmpty() ? 0 : count / workers.size() * workers.size(); i < count; i++) {
      callers.get(i).dial();
    }
    return callers;
  }

  /** One worker's share of calls to dial, one a request. */
  private static final class Dialling implements Rounds.Request {
    private final List<BenchCaller> callers;
    private int next;

    Dialling(List<BenchCaller> callers, int first) {
      this.callers = callers;
      this.next = first;
    }

    @Override
    public void send() throws Exception {
      callers.get(next).dial();
      next += Math.min(AT_ONCE, callers.size());
    }
  }

  /** A few of them, from the oldest to the latest. */
  private static List<BenchCaller> spread(List<BenchCaller> waiting) {
    List<BenchCaller> some = new ArrayList<>();
    int count = Math.min(AT_ONCE, waiting.size());
    for (int i = 0; i < count; i++) {
      some.add(waiting.get((int) ((long) i * waiting.size() / count)));
    }
    return some;
  }

  private static void say(PrintWriter out, String format, Object... values) {
    out.printf(format + "%n", values);
    out.flush();
  }
}

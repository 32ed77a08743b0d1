package io.orderline.lab.simulate;

import io.orderline.simulator.caller.CallReport;
import io.orderline.simulator.caller.Caller;
import io.orderline.simulator.caller.Crowd;
import io.orderline.simulator.caller.Persona;
import io.orderline.simulator.caller.Utterance;
import io.orderline.simulator.server.OperatorClient;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Callers who call one line at once, and again when a call is over.
 *
 * @param personas who calls, in turn
 * @param callers so many at once
 * @param calls so many in all
 * @param longest no call begins later
 * @param seed who says what, and the noise
 */
record Simulation(
    Line line,
    OperatorClient operator,
    List<Persona> personas,
    List<Utterance> utterances,
    int callers,
    int calls,
    Duration longest,
    long seed) {
  private static final int PROGRESS_SECONDS = 5;

  /**
   * Holds the calls.
   *
   * @param progress is told how far it is
   */
  SimulationReport hold(PrintWriter progress) throws InterruptedException {
    long began = System.nanoTime();
    try (var telephone = new Telephone(line, InstantSource.system(), new Random(seed));
        HttpClient client = HttpClient.newHttpClient();
        ScheduledExecutorService ticker = Executors.newScheduledThreadPool(2);
        ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      var equipment = new Caller.Equipment(line, telephone, client, ticker, operator);
      var crowd = new Crowd(personas, utterances, equipment, new Random(seed));
      var ended = new ExecutorCompletionService<CallReport>(threads);
      List<CallReport> reports = new ArrayList<>();
      int begun = 0;
      String told = "";
      while (begun < Math.min(callers, calls)) {
        ended.submit(crowd.caller(begun++)::call);
      }
      while (reports.size() < begun) {
        Future<CallReport> next = ended.poll(PROGRESS_SECONDS, TimeUnit.SECONDS);
        if (next != null) {
          reports.add(report(next));
          if (begun < calls && System.nanoTime() - began < longest.toNanos()) {
            ended.submit(crowd.caller(begun++)::call);
          }
        } else {
          long failed = reports.stream().filter(report -> report.failure().isPresent()).count();
          String state =
              "  %d of %d calls held, %d failed, %d under way%n"
                  .formatted(reports.size() - failed, calls, failed, begun - reports.size());
          if (!state.equals(told)) {
            progress.print(state);
            progress.flush();
            told = state;
          }
        }
      }
      return new SimulationReport(
          line.base().toString(),
          line.account().provider(),
          callers,
          (System.nanoTime() - began) / 1e9,
          reports);
    }
  }

  private static CallReport report(Future<CallReport> ended) throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a caller tells all in its report", e);
    }
  }
}

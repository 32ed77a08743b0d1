package io.orderline.lab.evaluate.turns;

import io.orderline.lab.report.Progress;
import io.orderline.simulator.CommandProblem;
import io.orderline.simulator.server.ServerDatabase;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.Telephone;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays all cases of a file against a server, several at once, each with data of its own. */
public final class TurnsRun {
  private static final InstantSource CLOCK = InstantSource.system();

  private final Macros macros;
  private final List<TurnCase> cases;

  private TurnsRun(Macros macros, List<TurnCase> cases) {
    this.macros = macros;
    this.cases = cases;
  }

  /**
   * Reads the cases.
   *
   * @param only cases whose id, kind, setup or tags fit
   * @throws BadInput when a file cannot be used
   */
  public static TurnsRun of(Path file, Path scenariosFile, Optional<Pattern> only) {
    Scenarios scenarios = ScenariosFile.read(scenariosFile);
    Predicate<String> fits = only.map(Pattern::asPredicate).orElse(_ -> true);
    List<TurnCase> cases =
        TurnsFile.read(file, scenarios).stream()
            .filter(
                read -> Stream.of(read.id(), read.kind(), read.setup(), read.tags()).anyMatch(fits))
            .toList();
    if (cases.isEmpty()) {
      throw new BadInput(file, "no case fits --only " + only.map(Pattern::pattern).orElse(""));
    }
    return new TurnsRun(scenarios.macros(), cases);
  }

  /** Plays them, so many at once. */
  public TurnsReport play(LineUnderTest server, int parallel, Progress progress) {
    Map<String, Telephone> telephones = telephones(server);
    try {
      Map<TurnCase, CaseData> data = numbers(server.database());
      TurnsReport report = play(data, telephones, server.database(), parallel, progress);
      if (server.goesOn()) {
        takeAway(data, server.database());
      }
      return report;
    } catch (SQLException e) {
      throw new CommandProblem("The database did not do its part (%s).".formatted(e), e);
    } finally {
      telephones.values().forEach(Telephone::close);
    }
  }

  private TurnsReport play(
      Map<TurnCase, CaseData> data,
      Map<String, Telephone> telephones,
      ServerDatabase database,
      int parallel,
      Progress progress) {
    long started = System.nanoTime();
    try (ExecutorService players =
        Executors.newFixedThreadPool(parallel, Thread.ofVirtual().factory())) {
      List<Future<Result>> futures = new ArrayList<>();
      for (TurnCase turns : cases) {
        Telephone telephone = telephones.get(turns.point().shop());
        futures.add(players.submit(() -> play(turns, data.get(turns), telephone, database)));
      }
      List<Result> results = new ArrayList<>();
      for (Future<Result> future : futures) {
        results.add(future.get());
        progress.show("cases", results.size(), cases.size());
      }
      progress.done();
      return new TurnsReport(results, (System.nanoTime() - started) / 1e9);
    } catch (ExecutionException e) {
      throw new CommandProblem("A case could not be played (%s).".formatted(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("Interrupted.", e);
    }
  }

  private Result play(TurnCase turns, CaseData data, Telephone telephone, ServerDatabase database)
      throws SQLException {
    if (telephone == null) {
      return Result.skipped(turns);
    }
    try (Connection connection = database.connect()) {
      new ShopRows(connection, CLOCK.instant()).insert(data, turns.profile());
      return Result.of(turns, CasePlayer.play(telephone, connection, turns, data, macros));
    }
  }

  private Map<TurnCase, CaseData> numbers(ServerDatabase database) throws SQLException {
    Set<String> taken =
        database.rows("select tail from orders.customers").stream()
            .map(List::getFirst)
            .collect(Collectors.toSet());
    CaseNumbers numbers = new CaseNumbers(taken);
    Map<TurnCase, CaseData> data = new HashMap<>();
    cases.forEach(turns -> data.put(turns, numbers.of(turns)));
    return data;
  }

  private static void takeAway(Map<TurnCase, CaseData> data, ServerDatabase database)
      throws SQLException {
    database.awaitEffects();
    try (Connection connection = database.connect()) {
      ShopRows rows = new ShopRows(connection, CLOCK.instant());
      for (CaseData one : data.values()) {
        rows.delete(one);
      }
    }
  }

  /** A telephone for each shop that takes calls. */
  private Map<String, Telephone> telephones(LineUnderTest server) {
    Map<String, Telephone> telephones = new HashMap<>();
    for (String shop : cases.stream().map(turns -> turns.point().shop()).distinct().toList()) {
      Telephone telephone = new Telephone(server.line(shop), CLOCK, new SecureRandom());
      if (takesCalls(telephone)) {
        telephones.put(shop, telephone);
      } else {
        telephone.close();
      }
    }
    if (telephones.isEmpty()) {
      throw new CommandProblem(
          "No shop of these cases takes calls there. Does the server run, and is the account its"
              + " own (--account, ORDERLINE_TWILIO_AUTH_TOKEN)?");
    }
    return telephones;
  }

  private static boolean takesCalls(Telephone telephone) {
    PhoneCall call = telephone.dial("withheld", CasePlayer.CALLED, false);
    boolean taken = call.ending().isEmpty();
    if (taken) {
      call.hangsUp();
    }
    return taken;
  }
}

package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.Line;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.Webhooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many callers each have something booked while everything fails: what they were promised exists
 * exactly once. Run it with {@code ./orderline test --faults}.
 */
@Tag("faults")
class FaultsIT {
  private static final int CALLERS = Integer.getInteger("faults.calls", 500);
  private static final int BUSY = Integer.getInteger("faults.busy", 0);
  private static final int AT_ONCE = Integer.getInteger("faults.atOnce", 8);
  private static final Duration FAULTS_FOR = Duration.ofMinutes(8);

  /** Longer than anything waits before it is tried again. */
  private static final Duration STILL = Duration.ofMinutes(2);

  /**
   * As shipped, but what a killed process left behind is taken up sooner: a test has no minutes.
   */
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "orderline.events.lease", "5s",
          "orderline.events.retry.longest", "5s",
          "orderline.events.retry.away", "5s",
          "orderline.notify.lease", "5s",
          // errands are what fails here, not the callers who might take them back
          "orderline.tickets.errand-hold", "0s",
          // what was delivered again and dropped is counted in the log
          "quarkus.log.category.\"io.orderline.events.Inbox\".level", "DEBUG");

  private final Ledger ledger = new Ledger();
  private final Gate gate = new Gate();

  /** Those that are wished for, else three by chance. */
  static LongStream seeds() {
    String wished = System.getProperty("faults.seeds", System.getProperty("faults.seed", ""));
    return wished.isBlank()
        ? new Random(System.nanoTime() ^ ProcessHandle.current().pid()).longs(3, 0, 1_000_000)
        : Stream.of(wished.split(",")).mapToLong(Long::parseLong);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void everyAcknowledgedWishExistsExactlyOnceWhateverFails(long seed) throws Exception {
    System.out.printf(
        "faults  seed %d, %d callers, %d at once, %d busy loops%n", seed, CALLERS, AT_ONCE, BUSY);
    Random random = new Random(seed);
    var findings = new ArrayList<Finding>();
    try (RestShop system = new RestShop(CALLERS);
        BusyLoops _ = new BusyLoops(BUSY);
        Shop shop = Shop.open(settings(system));
        Courier courier = Courier.between(shop.server(), IMPATIENT);
        ExecutorService copies = Executors.newVirtualThreadPerTaskExecutor()) {
      Customers.fill(shop.database(), CALLERS);
      Site site = new Site(shop, courier, system, gate, ledger);
      Chaos chaos = new Chaos(site, gate, ledger, new Random(random.nextLong()), CALLERS);
      Instant began = Instant.now();
      RoughRoad road = new RoughRoad(ledger, copies, new Random(random.nextLong()));
      try (Telephone demo = telephone(shop, Shop.DEMO, road, random);
          Telephone mall = telephone(shop, RestShop.TENANT, road, random)) {
        call(Map.of(Shop.DEMO, demo, RestShop.TENANT, mall), chaos, random);
        road.clear();
        copies.close();
      }
      Duration talked = Duration.between(began, Instant.now());
      Audit audit = new Audit(shop.database(), ledger, system);
      Duration settled = audit.awaitRest(STILL);
      findings.addAll(heard(road));
      findings.addAll(audit.findings(shop.server().log(), courier.log()));
      report(seed, chaos, findings, talked, settled);
    }
    assertThat(findings).as("seed " + seed).allMatch(Finding::good);
  }

  /** Two shops, one of them with a system of its own; nobody is there to take calls. */
  private static Map<String, String> settings(RestShop system) {
    var settings = new HashMap<>(IMPATIENT);
    settings.putAll(Courier.FOR_THE_SERVER);
    settings.putAll(Shop.account(RestShop.TENANT));
    settings.put("orderline.tenants.mall.name", "听单商城");
    settings.put("orderline.tenants.mall.agent-number", "862160000003");
    settings.put("orderline.orders.connectors.mall.rest.url", system.url().toString());
    for (String tenant : List.of(Shop.DEMO, RestShop.TENANT)) {
      settings.put("orderline.tenants." + tenant + ".hours", closedNow());
    }
    return settings;
  }

  private static Telephone telephone(Shop shop, String tenant, RoughRoad road, Random random) {
    Line line = shop.line(tenant);
    var telephone =
        new Telephone(
            line,
            new Webhooks(line, road::over),
            InstantSource.system(),
            new Random(random.nextLong()));
    telephone.agentsAre("no-answer");
    return telephone;
  }

  private void call(Map<String, Telephone> telephones, Chaos chaos, Random random)
      throws Exception {
    List<Caller> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                n ->
                    new Caller(
                        n,
                        telephones.get(Customers.tenant(n)),
                        gate,
                        ledger,
                        new Random(random.nextLong())))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1)) {
      Future<Void> faults = threads.submit(() -> chaos.run(Instant.now().plus(FAULTS_FOR)));
      List<Future<Void>> talks = callers.stream().map(one -> threads.submit(one::call)).toList();
      try {
        faults.get();
        for (Future<Void> talk : talks) {
          talk.get();
        }
      } finally {
        gate.open();
        threads.shutdownNow();
      }
    }
  }

  private List<Finding> heard(RoughRoad road) {
    return List.of(
        Finding.of("calls placed", ledger.calls().size()),
        Finding.of("answers heard", ledger.answers()),
        Finding.of("  of them apologies", ledger.apologies()),
        Finding.none("  of them silent", ledger.silences()),
        Finding.of("calls that went on after an outage", ledger.acrossAnOutage()),
        Finding.of("calls dropped: no answer, no fallback", ledger.droppedCalls()),
        Finding.none("callers who gave up", ledger.unserved()),
        Finding.of("webhooks sent", road.carried.get()),
        Finding.of("  doubled at the same moment", road.doubled.get()),
        Finding.of("  delivered again, late and out of order", road.late.get()),
        Finding.of("  answers lost on the way", road.lost.get()),
        Finding.of("  connections refused", road.refused.get()),
        Finding.of("  broken off", road.brokenOff.get()),
        Finding.none("  unanswered for 15 s", road.timedOut.get()),
        Finding.none("  answered with an error", road.notAccepted.get()));
  }

  private static void report(
      long seed, Chaos chaos, List<Finding> findings, Duration talked, Duration settled)
      throws Exception {
    var text = new StringBuilder("Faults (seed %d, %d busy loops)\n".formatted(seed, BUSY));
    for (Fault fault : Fault.values()) {
      text.append(
          "  %-58s %6d of %d\n".formatted(fault.what(), chaos.struck(fault), chaos.planned(fault)));
    }
    text.append("  %-58s %6d\n".formatted("while another one went on", chaos.together()));
    text.append(
        "Findings after %d s of calls (%.1f a second) and %d s of settling\n"
            .formatted(
                talked.toSeconds(), 1000.0 * CALLERS / talked.toMillis(), settled.toSeconds()));
    text.append(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    System.out.println(text);
    Files.writeString(
        Path.of("target/faults.txt"),
        text + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** The same with another setting. */
  static Map<String, String> impatient(String name, String value) {
    var settings = new java.util.HashMap<>(IMPATIENT);
    settings.put(name, value);
    return settings;
  }

  /** Two hours of the shop's day in which it is not now: nobody is there to take calls. */
  private static String closedNow() {
    return LocalTime.now(ZoneId.of("Asia/Shanghai")).getHour() < 12 ? "20:00-22:00" : "02:00-04:00";
  }
}

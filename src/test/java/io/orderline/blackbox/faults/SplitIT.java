package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Database;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.Telephone;
import io.orderline.simulator.telephone.Webhooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every function is a process of its own, and each is killed in turn while people call: what they
 * were promised exists exactly once, and they always hear something. Run it with {@code ./orderline
 * test --split}.
 */
@Tag("split")
class SplitIT {
  private static final int CALLERS = Integer.getInteger("split.calls", 200);
  private static final int AT_ONCE = 6;

  /** How long, or for how many answers, nobody waits for what was killed. */
  private static final Duration MET_FOR = Duration.ofSeconds(3);

  private static final int ANSWERS = 30;
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);

  private final Ledger ledger = new Ledger();
  private final Gate gate = new Gate();
  private final Map<String, Duration> killed = new LinkedHashMap<>();
  private final Map<String, Integer> met = new LinkedHashMap<>();

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void eachFunctionMayDieAndNothingIsLostOrDoneTwiceAndNobodyHearsSilence() throws Exception {
    Instant began = Instant.now();
    var findings = new ArrayList<Finding>();
    try (RestShop unused = new RestShop(0);
        Shop shop = Shop.open(FaultsIT.impatient("orderline.split", "true"))) {
      Customers.fill(shop.database(), CALLERS);
      var processes = new Processes(shop.server().data().resolve("processes"));
      List<String> all = processes.names();
      var roads = new ArrayList<PatientRoad>();
      Webhooks webhooks =
          new Webhooks(
              shop.line(),
              straight -> {
                roads.add(new PatientRoad(straight, ledger));
                return roads.getFirst();
              });
      try (Telephone telephone =
          new Telephone(shop.line(), webhooks, InstantSource.system(), new Random(1))) {
        telephone.agentsAre("no-answer");
        call(telephone, processes, all, roads.getFirst());
      }
      Duration talked = Duration.between(began, Instant.now());
      Audit audit = new Audit(shop.database(), ledger, unused);
      Instant over = Instant.now();
      awaitArrival(shop.database());
      audit.awaitRest(SETTLED_WITHIN);
      Duration settled = Duration.between(over, Instant.now());
      findings.add(Finding.of("processes", all.size()));
      findings.add(Finding.none("  not killed", all.size() - killed.size()));
      findings.add(
          Finding.none(
              "  whose absence nobody met", met.values().stream().filter(n -> n == 0).count()));
      findings.addAll(heard(roads.getFirst()));
      findings.addAll(audit.findings(shop.server().data().resolve("logs/notify.log")));
      report(findings, talked, settled);
    }
    assertThat(findings).allMatch(Finding::good);
  }

  /** What is sent is in Kafka, which nobody looks into here: waits for what must come of it. */
  private void awaitArrival(Database database) throws Exception {
    Instant end = Instant.now().plus(SETTLED_WITHIN);
    while (Instant.now().isBefore(end)
        && (database.column("select number from tickets.ticket").size() < ledger.told().size()
            || database.column("select key from notify.message").size() < ledger.told().size())) {
      LockSupport.parkNanos(200_000_000);
    }
  }

  /** A share of the callers for each process, which is killed when a third of them is served. */
  private void call(Telephone telephone, Processes processes, List<String> all, PatientRoad road)
      throws Exception {
    for (int i = 0; i < all.size(); i++) {
      int first = CALLERS * i / all.size();
      int next = CALLERS * (i + 1) / all.size();
      List<Caller> callers =
          IntStream.range(first, next)
              .mapToObj(n -> new Caller(n, telephone, gate, ledger, new Random(n)))
              .toList();
      gate.admit(next);
      try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
        List<Future<Void>> talks = callers.stream().map(one -> threads.submit(one::call)).toList();
        ledger.awaitDone(first + (next - first) / 3);
        try {
          kill(processes, all.get(i), road);
        } finally {
          gate.open();
        }
        for (Future<Void> talk : talks) {
          talk.get();
        }
      }
    }
  }

  /** Callers meet the line without it for a while; the patient ones then wait until it is back. */
  private void kill(Processes processes, String name, PatientRoad road) throws Exception {
    int answers = ledger.answers();
    int webhooks = road.carried.get();
    Processes.Death death = processes.kill(name);
    ledger.awaitAnswers(ANSWERS, MET_FOR);
    gate.shut();
    Duration away = death.awaitReturn();
    met.put(name, road.carried.get() - webhooks);
    killed.put(name, away);
    System.out.printf(
        "faults  %3d callers served, %s killed, back after %d ms; %d answers heard meanwhile%n",
        ledger.done(), name, away.toMillis(), ledger.answers() - answers);
  }

  private List<Finding> heard(PatientRoad road) {
    return List.of(
        Finding.of("calls placed", ledger.calls().size()),
        Finding.of("answers heard", ledger.answers()),
        Finding.of("  of them apologies", ledger.apologies()),
        Finding.none("  of them silent", ledger.silences()),
        Finding.none("calls dropped: no answer, no fallback", ledger.droppedCalls()),
        Finding.none("callers who gave up", ledger.unserved()),
        Finding.of("webhooks sent", road.carried.get()),
        Finding.of("  held until there was a process", road.held.get()),
        Finding.of("  lost with their process", road.brokenOff.get()),
        Finding.none("  answered with an error", road.notAccepted.get()));
  }

  private void report(List<Finding> findings, Duration talked, Duration settled) throws Exception {
    String text =
        "Each killed once (kill -9): "
            + killed.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().toMillis() + " ms")
                .collect(Collectors.joining(", "))
            + "\nFindings after %d s of calls and %d s of settling\n"
                .formatted(talked.toSeconds(), settled.toSeconds())
            + findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    System.out.println(text);
    Files.writeString(Path.of("target/split.txt"), text + "\n");
  }
}

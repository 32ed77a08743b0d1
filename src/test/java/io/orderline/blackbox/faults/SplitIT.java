package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.command.telephone.Telephone;
import io.orderline.command.telephone.Webhooks;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every function is a process of its own, and each is killed in turn while people call: what they
 * were promised exists exactly once, and they always hear something. Run it with {@code ./orderline
 * test --split}.
 */
@Tag("split")
class SplitIT {
  private static final int CALLERS = Integer.getInteger("split.calls", 200);
  private static final int AT_ONCE = 6;
  private static final Duration KILLS_FOR = Duration.ofMinutes(6);
  private static final Duration SETTLED_WITHIN = Duration.ofSeconds(90);

  private final Ledger ledger = new Ledger();
  private final Gate gate = new Gate();
  private final Map<String, Duration> killed = new LinkedHashMap<>();

  @Test
  void eachFunctionMayDieAndNothingIsLostOrDoneTwiceAndNobodyHearsSilence() throws Exception {
    Instant began = Instant.now();
    var findings = new ArrayList<Finding>();
    try (Shop shop = Shop.open(FaultsIT.impatient("orderline.split", "true"))) {
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
        call(telephone, processes, all);
      }
      Duration talked = Duration.between(began, Instant.now());
      Audit audit = new Audit(shop.database(), ledger);
      Duration settled = audit.awaitRest(SETTLED_WITHIN);
      findings.add(Finding.of("processes", all.size()));
      findings.add(Finding.none("  not killed", all.size() - killed.size()));
      findings.addAll(heard(roads.getFirst()));
      findings.addAll(audit.findings(shop.server().data().resolve("logs/notify.log")));
      report(findings, talked, settled);
    }
    assertThat(findings).allMatch(Finding::good);
  }

  private void call(Telephone telephone, Processes processes, List<String> all) throws Exception {
    List<Caller> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(n -> new Caller(n, telephone, gate, ledger, new Random(n)))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1)) {
      Future<Void> kills = threads.submit(() -> kill(processes, all));
      List<Future<Void>> talks = callers.stream().map(one -> threads.submit(one::call)).toList();
      try {
        kills.get();
        for (Future<Void> talk : talks) {
          talk.get();
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  /** Each once, spread over the calls. */
  private Void kill(Processes processes, List<String> all) throws Exception {
    Instant end = Instant.now().plus(KILLS_FOR);
    for (int i = 0; i < all.size() && Instant.now().isBefore(end); i++) {
      ledger.awaitDone(CALLERS * (i + 1) / (all.size() + 2));
      Duration away = processes.kill(all.get(i));
      killed.put(all.get(i), away);
      System.out.printf(
          "faults  %3d callers served, %s killed, back after %d ms%n",
          ledger.done(), all.get(i), away.toMillis());
    }
    return null;
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

package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Database;
import io.orderline.blackbox.PostgresApart;
import io.orderline.blackbox.Shop;
import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Card;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.Presence;
import io.orderline.core.handoff.Standing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many callers want a person while the process that keeps the queues is killed again and again: no
 * caller is lost, none is with two agents, none is left in silence. Run it with {@code ./orderline
 * test --faults}.
 */
@Tag("faults")
class HandoffFaultsIT {
  private static final int CALLERS = Integer.getInteger("handoff.callers", 200);
  private static final int AGENTS = 10;
  private static final int KILLS = Integer.getInteger("handoff.kills", 10);
  private static final Duration ARRIVALS =
      Duration.ofSeconds(Integer.getInteger("handoff.seconds", 180));

  private final Random random = new Random(Long.getLong("faults.seed", 7771));
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();
  private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  /** Who talks to whom now, as agents were told. */
  private final Map<String, String> talking = new ConcurrentHashMap<>();

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void everyCallerReachesSomebodyOrTheLineAgain() throws Exception {
    try (PostgresApart postgres = PostgresApart.start()) {
      Map<String, String> settings = new HashMap<>(postgres.settings());
      settings.put("orderline.peer.token", Shop.TOKEN);
      settings.put("orderline.tenants.demo.queues.general.title", "客服");
      settings.put("orderline.tenants.demo.queues.general.accept", "5s");
      settings.put("orderline.tenants.demo.queues.general.most", "300");
      settings.put("orderline.tenants.demo.queues.general.longest", "30m");
      try (Shop shop = Shop.open(settings);
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        HandoffRoad road = new HandoffRoad(shop.server().url(), Shop.TOKEN);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
          String agent = "agent-" + i;
          all.add(threads.submit(() -> agent(road, agent, new Random(agent.hashCode()))));
        }
        pause(Duration.ofSeconds(3));
        for (int i = 0; i < CALLERS; i++) {
          String call = "sim-" + i;
          long after = (long) (random.nextDouble() * ARRIVALS.toMillis());
          all.add(threads.submit(() -> caller(road, call, after)));
        }
        for (int kill = 0; kill < KILLS; kill++) {
          pause(ARRIVALS.dividedBy(KILLS));
          shop.server().kill();
          pause(Duration.ofMillis(random.nextInt(2_000)));
          shop.server().start();
        }
        while (done.get() < CALLERS) {
          pause(Duration.ofMillis(200));
        }
        over.set(true);
        for (Future<?> each : all) {
          each.get(2, TimeUnit.MINUTES);
        }
        report();
        assertThat(wrong).isEmpty();
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum())
            .as("no caller is lost")
            .isEqualTo(CALLERS);
        assertThat(outcomes.getOrDefault("given-back", 0)).isEqualTo(CALLERS);
        audit(postgres.database());
      }
    }
  }

  /** Who was answered, by what was noted: never by two agents at once, and each has left. */
  private static void audit(Database database) throws Exception {
    assertThat(
            database.rows(
                """
                select contact from handoff.happening group by contact having
                  count(*) filter (where kind = 'answered')
                    > 1 + count(*) filter (where kind = 'queued_again')
                """))
        .as("offered to one, answered by one")
        .isEmpty();
    assertThat(
            database.rows(
                """
                select contact from handoff.happening group by contact having
                  count(*) filter (where kind = 'queued') <> 1
                  or count(*) filter (where kind = 'left') <> 1
                """))
        .as("who came has left, once")
        .isEmpty();
    assertThat(database.value("select count(*) from handoff.contact"))
        .isEqualTo(String.valueOf(CALLERS));
  }

  private void caller(HandoffRoad road, String call, long after) {
    pause(Duration.ofMillis(after));
    CallId id = new CallId(call);
    long came = System.nanoTime();
    long heardAt = came;
    boolean answered = false;
    boolean seated = false;
    LineAct act = entering();
    while (true) {
      Standing standing = road.line(id, act);
      long silent = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - heardAt);
      heardAt = System.nanoTime();
      if (silent > 90) {
        wrong.add(call + " heard nothing for " + silent + " s");
      }
      switch (standing) {
        case Standing.Waiting _ -> act = new LineAct.Alive();
        case Standing.Connected _ -> {
          if (!answered) {
            answered = true;
            waits.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - came));
          }
          act = seated ? new LineAct.Alive() : new LineAct.Seat("/streams/desk/" + call);
          seated = true;
        }
        case Standing.Back(var why, _) -> {
          road.line(id, new LineAct.Leave("taken"));
          outcomes.merge(why.code(), 1, Integer::sum);
          done.incrementAndGet();
          return;
        }
        case Standing.NotTaken _, Standing.Over _ -> {
          wrong.add(call + " was told " + standing);
          outcomes.merge("none", 1, Integer::sum);
          done.incrementAndGet();
          return;
        }
      }
      pause(Duration.ofSeconds(1));
    }
  }

  private void agent(HandoffRoad road, String agent, Random chance) {
    road.desk(agent, new DeskAct.Choose(Presence.IDLE, Optional.empty()));
    while (!over.get()) {
      DeskView view = road.desk(agent, new DeskAct.Look());
      if (view.call().isEmpty()) {
        if (!view.presence().equals("idle")) {
          road.desk(agent, new DeskAct.Choose(Presence.IDLE, Optional.empty()));
        }
        pause(Duration.ofMillis(500));
        continue;
      }
      ContactId contact = new ContactId(view.call().get().contact());
      switch (view.call().get().phase()) {
        case "ringing" -> ring(road, agent, contact, chance);
        case "talking" -> {
          hold(agent, contact);
          pause(Duration.ofMillis(3_000 + chance.nextInt(4_000)));
          talking.remove(contact.value(), agent);
          road.desk(agent, new DeskAct.GiveBack(contact, Optional.empty()));
        }
        default -> {
          pause(Duration.ofMillis(300));
          road.desk(agent, new DeskAct.WrapUp(contact, "solved"));
        }
      }
    }
  }

  private void ring(HandoffRoad road, String agent, ContactId contact, Random chance) {
    int mood = chance.nextInt(20);
    if (mood == 0) {
      pause(Duration.ofSeconds(6)); // lets it ring
    } else if (mood == 1) {
      road.desk(agent, new DeskAct.Decline(contact));
    } else {
      pause(Duration.ofMillis(200 + chance.nextInt(1_500)));
      road.desk(agent, new DeskAct.Accept(contact));
    }
  }

  private void hold(String agent, ContactId contact) {
    String other = talking.put(contact.value(), agent);
    if (other != null && !other.equals(agent)) {
      wrong.add(contact + " is with " + other + " and with " + agent);
    }
  }

  private void report() throws Exception {
    List<Long> sorted = waits.stream().sorted().toList();
    StringBuilder lines = new StringBuilder();
    lines.append(
        "faults handoff: %d callers, %d agents, %d kills: %s%n"
            .formatted(CALLERS, AGENTS, KILLS, outcomes));
    for (int percent : new int[] {10, 50, 90, 95, 100}) {
      lines.append(
          "faults handoff: %d %% were answered within %.1f s%n"
              .formatted(
                  percent, sorted.get(Math.max(0, sorted.size() * percent / 100 - 1)) / 1000.0));
    }
    System.out.print(lines);
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("faults.txt"),
        lines,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  private static LineAct.Enter entering() {
    return new LineAct.Enter(
        1,
        Set.of("human"),
        Optional.empty(),
        new Card(
            "客户要求转人工",
            List.of("客户要求转人工"),
            "平静",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            "问清楚客户需要什么"));
  }
}

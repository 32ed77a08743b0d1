package io.orderline.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Contact;
import io.orderline.core.handoff.Happening;
import io.orderline.core.handoff.RandomRoom;
import io.orderline.core.handoff.Room;
import io.orderline.core.handoff.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever callers and agents do: what is live, what is reported and what is listed are one. */
class RandomReportsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Happening> happened = new ArrayList<>();
  private final List<AgentChange> changes = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLiveCountersAreWhatTheReportSays(long seed) {
    var random = new RandomRoom(seed);
    for (int step = 0; step < 900; step++) {
      Room room = step(random);
      if (step % 7 == 0) {
        same(room, random.now());
      }
    }
  }

  private void same(Room room, Instant now) {
    List<Handover> handovers = handovers();
    assertThat(count(handovers.stream().filter(Handover::waits).map(Handover::queue).toList()))
        .as("who waits, by queue")
        .isEqualTo(
            count(
                room.contacts().values().stream()
                    .filter(Contact::waits)
                    .map(Contact::queue)
                    .toList()));
    assertThat(handovers.stream().flatMap(each -> each.talksTo().stream()).sorted())
        .as("who talks")
        .isEqualTo(
            room.contacts().values().stream()
                .flatMap(
                    each ->
                        each.stage() instanceof Stage.Talking(var agent, _, _)
                            ? Stream.of(agent)
                            : Stream.empty())
                .sorted()
                .toList());
    Map<String, String> states =
        AgentTime.of(changes, now.plusMillis(1)).stream()
            .filter(time -> time.to().isAfter(now))
            .collect(Collectors.toMap(AgentTime::agent, AgentTime::state));
    assertThat(states)
        .as("what agents do")
        .isEqualTo(
            room.agents().entrySet().stream()
                .filter(each -> !each.getValue().state().equals("signed-out"))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().state())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void intervalsAndGroupsAddUpToTheWholeAndListsAreAsLongAsTheirNumbers(long seed) {
    var random = new RandomRoom(seed);
    Instant from = random.now();
    for (int step = 0; step < 1_500; step++) {
      step(random);
    }
    List<Fact> facts = facts(seed, random.now());

    for (Interval interval : Interval.values()) {
      var all =
          new Question(from, random.now(), ZONE, interval, Optional.empty(), Optional.empty());
      Report report = Report.of(facts, all);
      for (Metric metric : Metric.values()) {
        adds(metric, report.intervals(), report.total().get(metric));
        lists(facts, all, metric, report.total().get(metric));
      }
    }
    for (Group group : Group.values()) {
      var grouped =
          new Question(
              from, random.now(), ZONE, Interval.QUARTER, Optional.of(group), Optional.empty());
      Report report = Report.of(facts, grouped);
      for (Metric metric : Metric.values()) {
        if (metric.source().has(group)) {
          Figure total = report.total().get(metric);
          if (group != Group.INTENT) {
            adds(metric, report.groups(), total);
            adds(metric, report.cells(), total);
          }
          for (Report.Line line : report.groups()) {
            var one =
                new Question(
                    from, random.now(), ZONE, Interval.QUARTER, Optional.of(group), line.key());
            assertThat(Report.of(facts, one).total().get(metric))
                .as(metric + " of " + line.key())
                .isEqualTo(line.figures().get(metric));
            lists(facts, one, metric, line.figures().get(metric));
          }
        } else {
          assertThat(report.groups()).noneMatch(line -> line.figures().containsKey(metric));
        }
      }
    }
  }

  private static void adds(Metric metric, List<Report.Line> lines, Figure total) {
    assertThat(lines.stream().mapToLong(line -> line.figures().get(metric).part()).sum())
        .as(metric.code())
        .isEqualTo(total.part());
    assertThat(lines.stream().mapToLong(line -> line.figures().get(metric).whole()).sum())
        .as(metric + ", out of")
        .isEqualTo(total.whole());
  }

  /** The time of agents is no list of calls. */
  private static void lists(List<Fact> facts, Question question, Metric metric, Figure figure) {
    if (metric.source() != Source.AGENT_TIME) {
      assertThat(Report.list(facts, question, metric))
          .as("the list of " + metric)
          .hasSize(
              Math.toIntExact(
                  switch (metric.formula().kind()) {
                    case COUNT, SHARE -> figure.part();
                    case MEAN, QUANTILE -> figure.whole();
                  }));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everybodyWhoWasQueuedHasOneFate(long seed) {
    var random = new RandomRoom(seed);
    Instant from = random.now();
    for (int step = 0; step < 1_500; step++) {
      step(random);
    }
    Map<Metric, Figure> total =
        Report.of(
                facts(seed, random.now()),
                new Question(
                    from,
                    random.now().plusMillis(1),
                    ZONE,
                    Interval.HOUR,
                    Optional.empty(),
                    Optional.empty()))
            .total();
    long queued = happened.stream().filter(each -> each.kind() == Happening.Kind.QUEUED).count();

    assertThat(total.get(Metric.QUEUED).part()).isEqualTo(queued);
    assertThat(
            handovers().stream()
                .collect(Collectors.groupingBy(Handover::fate, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(each -> each)
                .sum())
        .isEqualTo(queued);
    assertThat(total.get(Metric.MISSES).part())
        .as("once for each offer that was not taken")
        .isEqualTo(
            happened.stream()
                .filter(
                    each ->
                        each.kind() == Happening.Kind.MISSED
                            || each.kind() == Happening.Kind.DECLINED)
                .count());
    assertThat(total.get(Metric.ANSWER_RATE).whole())
        .isEqualTo(queued - total.get(Metric.WAITING).part());
  }

  /** What talks and wrap-ups take by the histories of callers, the agents' own clocks say too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theTimeOfTalksIsTheTimeOfAgents(long seed) {
    var random = new RandomRoom(seed);
    for (int step = 0; step < 1_500; step++) {
      step(random);
    }
    Instant now = random.now();
    Duration talked =
        handovers().stream()
            .flatMap(each -> each.talks().stream())
            .map(talk -> Duration.between(talk.from(), talk.to().orElse(now)))
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(
            AgentTime.of(changes, now).stream()
                .filter(time -> time.state().equals("talking"))
                .mapToLong(AgentTime::millis)
                .sum())
        .isEqualTo(talked.toMillis());
  }

  private Room step(RandomRoom random) {
    Room before = random.room();
    happened.addAll(random.step());
    changes.addAll(AgentChange.between(before, random.room(), random.now()));
    return random.room();
  }

  private List<Handover> handovers() {
    return Histories.of(
        happened,
        contact -> contact.value().endsWith("3#1") ? Optional.of("angry") : Optional.of("asked"),
        _ -> 20);
  }

  /** Each hand-over has its call, and there are calls without a person. */
  private List<Fact> facts(long seed, Instant now) {
    var random = new Random(seed);
    List<LineCall> calls = new ArrayList<>();
    for (Handover handover : handovers()) {
      if (random.nextInt(10) > 0) {
        calls.add(call(random, handover.call(), handover.queuedAt().minusSeconds(30), true));
      }
    }
    Instant from = happened.getFirst().at();
    for (int i = 0; i < 200; i++) {
      calls.add(
          call(random, new CallId("line-" + i), from.plusSeconds(random.nextInt(4_000)), false));
    }
    return Facts.of(
        calls,
        handovers(),
        AgentTime.of(changes, now),
        at -> at.atZone(ZONE).getMinute() < 30,
        now.plus(Duration.ofHours(80)));
  }

  private static LineCall call(Random random, CallId id, Instant at, boolean handedOver) {
    return new LineCall(
        id,
        at,
        Optional.of(at.plusSeconds(120)),
        handedOver
            ? LineCall.Outcome.HANDED_OVER
            : LineCall.Outcome.values()[random.nextInt(LineCall.Outcome.values().length)],
        random.nextInt(9) > 0,
        random.nextInt(6),
        random.nextBoolean() ? Optional.of("brand-" + random.nextInt(2)) : Optional.empty(),
        Optional.of(random.nextInt(3)),
        List.of("return", "logistics").subList(0, random.nextInt(3)),
        random.nextInt(3) == 0 ? Set.of("order-" + random.nextInt(30)) : Set.of(),
        Optional.of("caller-" + random.nextInt(100)));
  }

  private static Map<String, Integer> count(List<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts;
  }
}

package io.orderline.handoff;

import io.orderline.core.handoff.Agent;
import io.orderline.core.handoff.Contact;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.QueueRules;
import io.orderline.core.handoff.Queues;
import io.orderline.core.handoff.Room;
import io.orderline.core.handoff.Stage;
import io.orderline.core.handoff.Work;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a supervisor sees. */
@Singleton
class FloorViews {
  private final TenantTransaction transactions;
  private final ShopQueues queues;
  private final Clock clock;

  FloorViews(TenantTransaction transactions, ShopQueues queues, Clock clock) {
    this.transactions = transactions;
    this.queues = queues;
    this.clock = clock;
  }

  Uni<FloorView> of(TenantId tenant, Room room) {
    List<String> ids = room.contacts().keySet().stream().sorted().toList();
    return transactions
        .read(tenant, session -> ContactTable.moods(session, tenant, ids))
        .map(moods -> view(room, queues.now(tenant), moods, clock.instant()));
  }

  private static FloorView view(Room room, Queues open, Map<String, String> moods, Instant now) {
    return new FloorView(
        open.rules().values().stream().map(queue -> queue(room, open, queue, now)).toList(),
        room.agents().values().stream()
            .sorted(Comparator.comparing(Agent::name))
            .map(
                agent ->
                    new FloorView.AgentLine(
                        agent.name(), agent.state(), agent.reason(), since(agent), agent.away(now)))
            .toList(),
        room.contacts().values().stream()
            .sorted(Comparator.comparing(Contact::since))
            .map(contact -> call(contact, open, moods, now))
            .toList(),
        now);
  }

  private static Instant since(Agent agent) {
    return switch (agent.work()) {
      case Work.OnCall(_, var since) -> since;
      case Work.WrappingUp(_, var since, _) -> since;
      case Work.Free _, Work.Ringing _ -> agent.since();
    };
  }

  private static FloorView.QueueLine queue(Room room, Queues open, QueueRules queue, Instant now) {
    List<Contact> waiting =
        room.waiting(open).stream().filter(each -> each.queue().equals(queue.name())).toList();
    int level = (int) queue.level().toSeconds();
    List<Agent> serving = room.serving(queue, now).toList();
    long free = serving.stream().filter(agent -> agent.ready(now)).count();
    return new FloorView.QueueLine(
        queue.name(),
        queue.title(),
        open.open(queue.name()),
        waiting.size(),
        (int) waiting.stream().filter(each -> seconds(each.since(), now) > level).count(),
        waiting.stream().mapToInt(each -> seconds(each.since(), now)).max().orElse(0),
        level,
        (int) free,
        (int) (serving.size() - free),
        room.estimate(queue, waiting.size(), now));
  }

  private static FloorView.CallLine call(
      Contact contact, Queues open, Map<String, String> moods, Instant now) {
    Instant since =
        contact.stage() instanceof Stage.Talking(_, var from, _) ? from : contact.since();
    int seconds = seconds(since, now);
    return new FloorView.CallLine(
        contact.id().value(),
        contact.call().value(),
        contact.queue(),
        stage(contact.stage()),
        agent(contact.stage()),
        seconds,
        contact.waits() && seconds > open.named(contact.queue()).level().toSeconds(),
        contact.onLine(),
        moods.getOrDefault(contact.id().value(), ""));
  }

  private static String stage(Stage stage) {
    return switch (stage) {
      case Stage.Waiting _ -> "waiting";
      case Stage.Offered _ -> "ringing";
      case Stage.Talking _ -> "talking";
      case Stage.GoingBack _ -> "going-back";
    };
  }

  private static Optional<String> agent(Stage stage) {
    return switch (stage) {
      case Stage.Offered(var agent, _) -> Optional.of(agent);
      case Stage.Talking(var agent, _, _) -> Optional.of(agent);
      case Stage.Waiting _, Stage.GoingBack _ -> Optional.empty();
    };
  }

  private static int seconds(Instant since, Instant now) {
    return (int) Math.max(0, Duration.between(since, now).toSeconds());
  }
}

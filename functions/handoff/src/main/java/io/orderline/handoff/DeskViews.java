package io.orderline.handoff;

import io.orderline.core.handoff.Agent;
import io.orderline.core.handoff.Contact;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.Presence;
import io.orderline.core.handoff.Queues;
import io.orderline.core.handoff.Room;
import io.orderline.core.handoff.Stage;
import io.orderline.core.handoff.Work;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an agent's window shows. */
@Singleton
class DeskViews {
  /** What a call is wrapped up with unless the agent says otherwise. */
  private static final String SOLVED = "solved";

  /** The same where the line has booked something that somebody must look after. */
  private static final String FOLLOW_UP = "follow-up";

  private final TenantTransaction transactions;
  private final ShopQueues queues;
  private final Clock clock;

  DeskViews(TenantTransaction transactions, ShopQueues queues, Clock clock) {
    this.transactions = transactions;
    this.queues = queues;
    this.clock = clock;
  }

  Uni<DeskView> of(TenantId tenant, DeskWork.At at, Room room, Optional<String> refused) {
    Optional<Agent> agent = room.agent(at.agent());
    Instant now = clock.instant();
    return call(tenant, room, agent, at.active(room))
        .map(
            call ->
                new DeskView(
                    at.agent(),
                    agent.map(Agent::presence).orElse(Presence.SIGNED_OUT).code(),
                    agent.flatMap(Agent::reason),
                    agent.map(Agent::state).orElse(Presence.SIGNED_OUT.code()),
                    agent.map(Agent::since).orElse(now),
                    agent.isEmpty() || at.active(room),
                    agent.isPresent(),
                    agent.map(Agent::misses).orElse(0),
                    waiting(tenant, room, agent, now),
                    call,
                    refused,
                    now));
  }

  /** How many wait in the agent's queues; in all of them where he is not signed in. */
  private int waiting(TenantId tenant, Room room, Optional<Agent> agent, Instant now) {
    Queues open = queues.at(tenant, now);
    return (int)
        room.waiting(open).stream()
            .filter(
                contact ->
                    agent.filter(known -> !known.serves(open.named(contact.queue()))).isEmpty())
            .count();
  }

  /**
   * @param active whether this window has the telephone: a seat at the call is for it alone
   */
  private Uni<Optional<DeskView.Call>> call(
      TenantId tenant, Room room, Optional<Agent> agent, boolean active) {
    Optional<ContactId> about = agent.flatMap(known -> known.work().about());
    if (about.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    ContactId id = about.get();
    return transactions.read(
        tenant,
        session ->
            ContactTable.find(session, tenant, id)
                .chain(
                    kept ->
                        kept.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : ContactTable.said(session, tenant, id)
                                .map(
                                    said ->
                                        Optional.of(
                                            call(
                                                id,
                                                agent.get().work(),
                                                room.contact(id),
                                                active,
                                                kept.get(),
                                                said)))));
  }

  private DeskView.Call call(
      ContactId id,
      Work work,
      Optional<Contact> contact,
      boolean active,
      ContactTable.Kept kept,
      List<DeskView.Line> said) {
    return new DeskView.Call(
        id.value(),
        kept.call(),
        phase(work),
        kept.queue(),
        contact.map(Contact::onLine).orElse(true),
        kept.enteredAt(),
        since(work, kept),
        until(work),
        contact.filter(_ -> active).flatMap(DeskViews::seat),
        kept.card(),
        said,
        kept.notes(),
        kept.card().booked().isEmpty() ? SOLVED : FOLLOW_UP);
  }

  private static String phase(Work work) {
    return switch (work) {
      case Work.Ringing _ -> "ringing";
      case Work.OnCall _ -> "talking";
      case Work.WrappingUp _ -> "wrapping-up";
      case Work.Free _ -> throw new IllegalStateException("who is free has no call");
    };
  }

  private static Instant since(Work work, ContactTable.Kept kept) {
    return switch (work) {
      case Work.OnCall(_, var since) -> since;
      case Work.WrappingUp(_, var since, _) -> since;
      case Work.Ringing _, Work.Free _ -> kept.enteredAt();
    };
  }

  private static Optional<Instant> until(Work work) {
    return switch (work) {
      case Work.Ringing(_, var until) -> Optional.of(until);
      case Work.WrappingUp(_, _, var until) -> Optional.of(until);
      case Work.OnCall _, Work.Free _ -> Optional.empty();
    };
  }

  private static Optional<String> seat(Contact contact) {
    return contact.stage() instanceof Stage.Talking(_, _, var seat) ? seat : Optional.empty();
  }
}

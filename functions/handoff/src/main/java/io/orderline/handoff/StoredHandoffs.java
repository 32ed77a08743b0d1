package io.orderline.handoff;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Contact;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.FloorView;
import io.orderline.core.handoff.Handoffs;
import io.orderline.core.handoff.HandoffsUnavailable;
import io.orderline.core.handoff.LineAct;
import io.orderline.core.handoff.QueueRules;
import io.orderline.core.handoff.Reception;
import io.orderline.core.handoff.Room;
import io.orderline.core.handoff.Standing;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.StoreUnavailable;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hand-overs in our own database. */
@ApplicationScoped
class StoredHandoffs implements Handoffs {
  /** A line that was heard of within this time is not written down again. */
  private static final Duration FRESH = Duration.ofSeconds(8);

  private final RoomTable rooms;
  private final ShopQueues queues;
  private final DeskWork desks;
  private final FloorViews floors;
  private final TenantTransaction transactions;
  private final Clock clock;

  StoredHandoffs(
      RoomTable rooms,
      ShopQueues queues,
      DeskWork desks,
      FloorViews floors,
      TenantTransaction transactions,
      Clock clock) {
    this.rooms = rooms;
    this.queues = queues;
    this.desks = desks;
    this.floors = floors;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Standing> line(TenantId tenant, CallId call, LineAct act) {
    return stage(
        switch (act) {
          case LineAct.Enter enter when queues.any(tenant) -> enter(tenant, call, enter);
          case LineAct.Enter _ -> Uni.createFrom().item(new Standing.NotTaken());
          case LineAct.Said said ->
              transactions
                  .write(
                      tenant,
                      session -> ContactTable.say(session, tenant, call, said, clock.instant()))
                  .chain(() -> rooms.read(tenant))
                  .map(room -> standing(tenant, room, call));
          case LineAct.Alive _ -> alive(tenant, call);
          case LineAct.Seat(var address) ->
              change(tenant, call, (desk, id) -> desk.seat(id, Optional.of(address)));
          case LineAct.AgentLost _ -> change(tenant, call, Reception::agentLost);
          case LineAct.KeepPlace _ -> change(tenant, call, Reception::keepPlace);
          case LineAct.Leave(var how) -> change(tenant, call, (desk, id) -> desk.leave(id, how));
        });
  }

  @Override
  public CompletionStage<DeskView> desk(
      TenantId tenant, String agent, String desk, Set<String> served, DeskAct act) {
    return stage(desks.act(tenant, new DeskWork.At(agent, desk, served), act));
  }

  @Override
  public CompletionStage<FloorView> floor(TenantId tenant) {
    return stage(settledIfDue(tenant).chain(room -> floors.of(tenant, room)));
  }

  /** Does what is due in a shop; the room after it. */
  Uni<Room> settledIfDue(TenantId tenant) {
    return rooms
        .read(tenant)
        .chain(
            room ->
                due(tenant, room)
                    ? rooms
                        .change(tenant, (_, _) -> Uni.createFrom().voidItem())
                        .map(RoomTable.After::room)
                    : Uni.createFrom().item(room));
  }

  /**
   * Whether something is due, or nobody has looked for so long that it should be seen that we do.
   */
  private boolean due(TenantId tenant, Room room) {
    if (room.agents().isEmpty() && room.contacts().isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    var reception = new Reception(room, queues.at(tenant, now), now);
    Room after = reception.settle(room.settledAt());
    return !reception.happened().isEmpty()
        || !after.agents().equals(room.agents())
        || !after.contacts().equals(room.contacts())
        || room.settledAt().plusSeconds(5).isBefore(now);
  }

  private Uni<Standing> enter(TenantId tenant, CallId call, LineAct.Enter enter) {
    Optional<QueueRules> queue = queues.now(tenant).forReasons(enter.reasons());
    if (queue.isEmpty()) {
      return Uni.createFrom().item(new Standing.NotTaken());
    }
    ContactId id = ContactId.of(call, enter.turn());
    return rooms
        .<Boolean>change(
            tenant,
            (session, reception) ->
                ContactTable.lastAgent(session, tenant, enter.customer())
                    .map(last -> reception.enter(id, call, queue.get(), last))
                    .call(
                        taken ->
                            taken
                                ? add(session, tenant, id, call, queue.get(), enter)
                                : Uni.createFrom().voidItem()))
        .map(
            after ->
                after.result() ? standing(tenant, after.room(), call) : new Standing.NotTaken());
  }

  private Uni<Void> add(
      Mutiny.Session session,
      TenantId tenant,
      ContactId id,
      CallId call,
      QueueRules queue,
      LineAct.Enter enter) {
    return ContactTable.add(session, tenant, id, call, queue.name(), enter, clock.instant());
  }

  private Uni<Standing> alive(TenantId tenant, CallId call) {
    return rooms
        .read(tenant)
        .chain(
            room -> {
              Optional<Contact> known = room.of(call);
              boolean stale =
                  known
                      .filter(contact -> contact.seenAt().plus(FRESH).isBefore(clock.instant()))
                      .isPresent();
              return stale || due(tenant, room)
                  ? change(tenant, call, Reception::heard)
                  : Uni.createFrom().item(standing(tenant, room, call));
            });
  }

  /** An act on the hand-over of a call. */
  @FunctionalInterface
  private interface OnContact {
    void act(Reception reception, ContactId id);
  }

  private Uni<Standing> change(TenantId tenant, CallId call, OnContact act) {
    return rooms
        .change(
            tenant,
            (_, reception) -> {
              reception.room().of(call).ifPresent(known -> act.act(reception, known.id()));
              return Uni.createFrom().voidItem();
            })
        .map(after -> standing(tenant, after.room(), call));
  }

  private Standing standing(TenantId tenant, Room room, CallId call) {
    return room.of(call)
        .map(contact -> standing(tenant, room, contact))
        .orElseGet(Standing.Over::new);
  }

  private Standing standing(TenantId tenant, Room room, Contact contact) {
    return Standings.of(room, contact, queues.now(tenant), clock.instant());
  }

  private static <T> CompletionStage<T> stage(Uni<T> work) {
    return work.onFailure(StoreUnavailable.class)
        .transform(
            fault ->
                new HandoffsUnavailable("callers and agents cannot be brought together now", fault))
        .subscribeAsCompletionStage();
  }
}

package io.orderline.handoff;

import io.orderline.core.handoff.Agent;
import io.orderline.core.handoff.ContactId;
import io.orderline.core.handoff.DeskAct;
import io.orderline.core.handoff.DeskView;
import io.orderline.core.handoff.Presence;
import io.orderline.core.handoff.Reception;
import io.orderline.core.handoff.Room;
import io.orderline.core.handoff.Stage.Why;
import io.orderline.core.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** What agents do at their desks: one window each. */
@Singleton
class DeskWork {
  /** A window that was heard of within this time is not written down again. */
  private static final Duration FRESH = Duration.ofSeconds(4);

  private static final Optional<String> DONE = Optional.empty();
  private static final Optional<String> LATE = Optional.of("rings-no-more");
  private static final Optional<String> ELSEWHERE = Optional.of("another-window");
  private static final Optional<String> NOT_YOURS = Optional.of("not-your-call");

  private final RoomTable rooms;
  private final ShopQueues queues;
  private final DeskViews views;
  private final Clock clock;

  DeskWork(RoomTable rooms, ShopQueues queues, DeskViews views, Clock clock) {
    this.rooms = rooms;
    this.queues = queues;
    this.views = views;
    this.clock = clock;
  }

  /**
   * Who acts, and where.
   *
   * @param queues the only ones that he serves; all where empty
   */
  record At(String agent, String desk, Set<String> queues) {
    boolean active(Room room) {
      return room.agent(agent).filter(known -> known.desk().equals(desk)).isPresent();
    }
  }

  Uni<DeskView> act(TenantId tenant, At at, DeskAct act) {
    return act instanceof DeskAct.Look
        ? rooms
            .read(tenant)
            .chain(
                room ->
                    fresh(room, at) ? views.of(tenant, at, room, DONE) : change(tenant, at, act))
        : change(tenant, at, act);
  }

  /** Whether there is nothing to write: nobody signed in here, or heard of just now. */
  private boolean fresh(Room room, At at) {
    Instant since = clock.instant().minus(FRESH);
    return room.agent(at.agent())
            .filter(agent -> at.active(room) && agent.seenAt().isBefore(since))
            .isEmpty()
        && (room.contacts().isEmpty() || !room.settledAt().isBefore(since));
  }

  private Uni<DeskView> change(TenantId tenant, At at, DeskAct act) {
    return rooms
        .<Optional<String>>change(
            tenant, (session, reception) -> perform(session, tenant, reception, at, act))
        .chain(after -> views.of(tenant, at, after.room(), after.result()));
  }

  private Uni<Optional<String>> perform(
      Mutiny.Session session, TenantId tenant, Reception reception, At at, DeskAct act) {
    Optional<Agent> agent = reception.room().agent(at.agent());
    boolean active = at.active(reception.room());
    if (active) {
      reception.seen(at.agent());
    }
    if (act instanceof DeskAct.Look) {
      return result(DONE);
    }
    if (act instanceof DeskAct.TakeOver) {
      open(tenant, reception, at);
      return result(DONE);
    }
    if (agent.isPresent() && !active) {
      return result(ELSEWHERE);
    }
    return switch (act) {
      case DeskAct.Choose(var presence, var reason) -> {
        if (agent.isEmpty() && presence != Presence.SIGNED_OUT) {
          open(tenant, reception, at);
        }
        reception.choose(at.agent(), presence, reason);
        yield result(DONE);
      }
      case DeskAct.Accept(var id) -> result(reception.accept(at.agent(), id) ? DONE : LATE);
      case DeskAct.Decline(var id) -> {
        reception.decline(at.agent(), id);
        yield result(DONE);
      }
      case DeskAct.Reseat(var id) -> {
        if (agent.filter(known -> known.work().isAbout(id)).isEmpty()) {
          yield result(NOT_YOURS);
        }
        reception.seat(id, Optional.empty());
        yield result(DONE);
      }
      case DeskAct.Note(var id, var text) ->
          agent.filter(known -> known.work().isAbout(id)).isPresent()
              ? ContactTable.set(session, tenant, id, "notes", text).replaceWith(DONE)
              : result(NOT_YOURS);
      case DeskAct.GiveBack(var id, var step) ->
          result(done(reception, at, id, Why.GIVEN_BACK, step));
      case DeskAct.HangUp(var id) ->
          result(done(reception, at, id, Why.AGENT_ENDED, Optional.empty()));
      case DeskAct.WrapUp(var id, var code) ->
          reception.wrapUp(at.agent(), id, code, true)
              ? ContactTable.set(session, tenant, id, "outcome", code).replaceWith(DONE)
              : result(NOT_YOURS);
      case DeskAct.Look _, DeskAct.TakeOver _ -> result(DONE);
    };
  }

  private static Optional<String> done(
      Reception reception, At at, ContactId id, Why why, Optional<String> step) {
    return reception.done(at.agent(), id, why, step) ? DONE : NOT_YOURS;
  }

  private void open(TenantId tenant, Reception reception, At at) {
    reception.open(at.agent(), at.desk(), at.queues(), queues.skills(tenant, at.agent()));
  }

  private static Uni<Optional<String>> result(Optional<String> refused) {
    return Uni.createFrom().item(refused);
  }
}

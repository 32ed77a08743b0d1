package io.orderline.core.handoff;

import io.orderline.core.call.CallId;
import io.orderline.core.handoff.Happening.Kind;
import io.orderline.core.handoff.Stage.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What callers, lines and agents do to a {@link Room}. Pure: the same room, act and moment give the
 * same room, so that it does not matter in which process it happens.
 */
public final class Reception {
  private final RoomWork work;

  public Reception(Room room, Queues queues, Instant now) {
    this(new RoomWork(room, queues, now));
  }

  Reception(RoomWork work) {
    this.work = work;
  }

  /** The room as it is now. */
  public Room room() {
    return work.room();
  }

  /** What has happened, in order. */
  public List<Happening> happened() {
    return work.happened();
  }

  /** Does what is due, and offers calls; the room after it. */
  public Room settle(Instant settledAt) {
    new Settling(work).run(settledAt);
    return work.settled();
  }

  /**
   * A caller wants a person.
   *
   * @return false where nobody serves the queue, or too many wait: the line finds another way
   */
  public boolean enter(ContactId id, CallId call, QueueRules queue, Optional<String> lastAgent) {
    if (work.contact(id).isPresent()) {
      return true;
    }
    long waiting =
        work.contacts.values().stream()
            .filter(each -> each.queue().equals(queue.name()) && each.waits())
            .count();
    if (!work.queues.open(queue.name())
        || waiting >= queue.most()
        || work.room().serving(queue, work.now).findAny().isEmpty()) {
      return false;
    }
    work.room().of(call).ifPresent(before -> work.remove(before, "again"));
    Contact contact =
        new Contact(
            id,
            call,
            queue.name(),
            work.now,
            work.now,
            true,
            lastAgent,
            List.of(),
            new Stage.Waiting());
    work.put(contact);
    work.note(contact, Kind.QUEUED);
    return true;
  }

  /** The caller's line is alive. */
  public void heard(ContactId id) {
    work.contact(id).ifPresent(contact -> work.put(contact.seen(work.now)));
  }

  /**
   * The caller leaves: he hung up, or the line has taken him up again. Who keeps his place has hung
   * up already.
   *
   * @param how in a word
   */
  public void leave(ContactId id, String how) {
    work.contact(id)
        .filter(contact -> contact.onLine() || !how.equals(LineAct.Leave.HUNG_UP))
        .ifPresent(contact -> work.remove(contact, how));
  }

  /** The caller hangs up and keeps his place; an agent calls him when it is his turn. */
  public void keepPlace(ContactId id) {
    work.contact(id)
        .filter(Contact::waits)
        .ifPresent(
            contact -> {
              work.put(contact.offLine());
              work.note(contact, Kind.KEEPS_PLACE);
            });
  }

  /** Where the agent's sound comes in. */
  public void seat(ContactId id, Optional<String> seat) {
    work.contact(id)
        .ifPresent(
            contact -> {
              if (contact.stage() instanceof Stage.Talking(var agent, var since, _)) {
                work.put(contact.at(new Stage.Talking(agent, since, seat)));
              }
            });
  }

  /** The line has not heard the agent for too long: the caller waits again, before all others. */
  public void agentLost(ContactId id) {
    work.contact(id)
        .ifPresent(
            contact -> {
              if (contact.stage() instanceof Stage.Talking(var agent, _, _)) {
                work.queueAgain(contact, agent);
                work.free(agent);
                // who is cut off gets no other call until he shows that he is there
                Optional.ofNullable(work.agents.get(agent))
                    .ifPresent(
                        known ->
                            work.put(
                                known.choose(Presence.BUSY, Optional.of("cut-off"), work.now)));
              }
            });
  }

  /**
   * An agent opens the desk in this window; it becomes the only one he works in.
   *
   * @param queues the only ones that he serves; all where empty
   */
  public void open(String agent, String desk, Set<String> queues, Set<String> skills) {
    Agent known = work.agents.get(agent);
    work.put(
        known == null
            ? new Agent(
                agent,
                Presence.BUSY,
                Optional.empty(),
                work.now,
                work.now,
                desk,
                work.now,
                queues,
                skills,
                0,
                new Work.Free())
            : known.at(desk, work.now));
  }

  /** The agent's window is alive. */
  public void seen(String agent) {
    Optional.ofNullable(work.agents.get(agent)).ifPresent(known -> work.put(known.seen(work.now)));
  }

  /** The agent chooses what to be; with a call in hand it holds for afterwards. */
  public void choose(String agent, Presence presence, Optional<String> reason) {
    Agent known = work.agents.get(agent);
    if (known == null) {
      return;
    }
    if (presence != Presence.SIGNED_OUT) {
      work.put(known.choose(presence, reason, work.now));
    } else if (known.work() instanceof Work.Free || known.work() instanceof Work.WrappingUp) {
      known.work().about().ifPresent(contact -> wrapUp(agent, contact, "", false));
      work.agents.remove(agent);
    }
  }

  /** The agent takes the call that rings; false where it rings no more. */
  public boolean accept(String agent, ContactId id) {
    Agent known = work.agents.get(agent);
    Optional<Contact> contact = work.contact(id);
    boolean rings =
        known != null
            && known.work() instanceof Work.Ringing
            && known.work().isAbout(id)
            && contact
                .filter(
                    each -> each.stage() instanceof Stage.Offered(var to, _) && to.equals(agent))
                .isPresent();
    if (rings) {
      work.put(contact.get().at(new Stage.Talking(agent, work.now, Optional.empty())));
      work.put(known.doing(new Work.OnCall(id, work.now), known.idleSince(), 0));
      work.note(contact.get(), Kind.ANSWERED, Optional.of(agent), Optional.empty());
    }
    return rings;
  }

  /** The agent does not take it: the next one is asked. */
  public void decline(String agent, ContactId id) {
    work.contact(id)
        .filter(each -> each.stage() instanceof Stage.Offered(var to, _) && to.equals(agent))
        .ifPresent(contact -> work.passOn(contact, agent, Kind.DECLINED));
  }

  /**
   * The agent is done with the caller: the line goes on at a step, or says good-bye.
   *
   * @return whether he had him
   */
  public boolean done(String agent, ContactId id, Why why, Optional<String> step) {
    Optional<Contact> contact = work.contact(id);
    if (contact.isPresent()
        && contact.get().stage() instanceof Stage.Talking(var who, var since, _)
        && who.equals(agent)) {
      if (contact.get().onLine()) {
        work.wrapUp(contact.get(), agent, since);
        work.goBack(contact.get(), why, step);
      } else {
        work.remove(contact.get(), "called-back");
      }
      return true;
    }
    return false;
  }

  /**
   * What came of the call is written down.
   *
   * @param code in a word; empty for the default
   * @param confirmed whether the agent has said so, and not the time
   */
  public boolean wrapUp(String agent, ContactId id, String code, boolean confirmed) {
    Agent known = work.agents.get(agent);
    if (known == null || !(known.work() instanceof Work.WrappingUp) || !known.work().isAbout(id)) {
      return false;
    }
    work.free(agent);
    work.wrappedUp(id, agent, code, confirmed);
    return true;
  }
}

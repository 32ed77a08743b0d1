package io.orderline.core.handoff;

import io.orderline.core.call.CallId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All who wait and all who answer in one shop, at one moment: one value, kept in one row, so that
 * an offer is made in one place at a time.
 *
 * @param settledAt when it was last looked at what is due
 * @param handling how long a call of a queue takes from answer to answer, in seconds
 */
public record Room(
    Map<String, Agent> agents,
    Map<String, Contact> contacts,
    Instant settledAt,
    Map<String, Double> handling) {
  /** Nobody is there yet. */
  public static final Room EMPTY = new Room(Map.of(), Map.of(), Instant.EPOCH, Map.of());

  public Room {
    agents = Map.copyOf(agents);
    contacts = Map.copyOf(contacts);
    handling = Map.copyOf(handling);
  }

  public Optional<Agent> agent(String name) {
    return Optional.ofNullable(agents.get(name));
  }

  public Optional<Contact> contact(ContactId id) {
    return Optional.ofNullable(contacts.get(id.value()));
  }

  /** The hand-over of a call that is not over. */
  public Optional<Contact> of(CallId call) {
    return contacts.values().stream().filter(each -> each.call().equals(call)).findFirst();
  }

  /** Who waits, first the one who is next. */
  public List<Contact> waiting(Queues queues) {
    return contacts.values().stream().filter(Contact::waits).sorted(order(queues)).toList();
  }

  static Comparator<Contact> order(Queues queues) {
    return Comparator.<Contact>comparingInt(each -> -queues.priority(each.queue()))
        .thenComparing(Contact::since)
        .thenComparing(each -> each.id().value());
  }

  /** How many of the same queue come before this one; 0 for who is next. */
  public int ahead(Contact contact, Queues queues) {
    return Math.max(
        0,
        waiting(queues).stream()
            .filter(each -> each.queue().equals(contact.queue()))
            .map(Contact::id)
            .toList()
            .indexOf(contact.id()));
  }

  /** The agents at their desks who answer in this queue, whatever they do just now. */
  public Stream<Agent> serving(QueueRules queue, Instant now) {
    return agents.values().stream()
        .filter(agent -> agent.serves(queue) && !agent.away(now))
        .filter(agent -> agent.presence() == Presence.IDLE || !(agent.work() instanceof Work.Free));
  }

  /** The wait of who comes at this place. */
  public Estimate estimate(QueueRules queue, int ahead, Instant now) {
    return Estimate.of(
        ahead, serving(queue, now).count(), handling.getOrDefault(queue.name(), Estimate.USUAL));
  }
}

package io.orderline.core.report;

import io.orderline.core.handoff.Agent;
import io.orderline.core.handoff.Presence;
import io.orderline.core.handoff.Room;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * From now on an agent is in another state.
 *
 * @param state as a board shows it, such as {@code idle} or {@code talking}
 */
public record AgentChange(String agent, String state, Instant at) {

  /** What has changed between two looks at a room. */
  public static List<AgentChange> between(Room before, Room after, Instant at) {
    var names = new TreeSet<>(before.agents().keySet());
    names.addAll(after.agents().keySet());
    return names.stream()
        .filter(name -> !Objects.equals(state(before, name), state(after, name)))
        .map(name -> new AgentChange(name, state(after, name), at))
        .toList();
  }

  private static String state(Room room, String name) {
    return Optional.ofNullable(room.agents().get(name))
        .map(Agent::state)
        .orElse(Presence.SIGNED_OUT.code());
  }
}

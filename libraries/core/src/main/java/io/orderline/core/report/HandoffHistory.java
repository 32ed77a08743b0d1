package io.orderline.core.report;

import java.util.List;

/**
 * What happened at the desks in a time.
 *
 * @param handovers those that began in it, with all that came of them since
 * @param times what agents did, also before and after it where that goes on in it
 * @param whole whether that is all; else there was more than was asked for
 */
public record HandoffHistory(List<Handover> handovers, List<AgentTime> times, boolean whole) {
  public HandoffHistory {
    handovers = List.copyOf(handovers);
    times = List.copyOf(times);
  }
}

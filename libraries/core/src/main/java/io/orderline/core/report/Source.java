package io.orderline.core.report;

import static io.orderline.core.report.Group.AGENT;
import static io.orderline.core.report.Group.BRAND;
import static io.orderline.core.report.Group.FLOWS;
import static io.orderline.core.report.Group.INTENT;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a number comes from. */
public enum Source {
  /** The list of calls; each counts where it began. */
  CALLS(EnumSet.of(INTENT, FLOWS, BRAND)),
  /** Hand-overs; each counts where the caller was queued. */
  HANDOVERS(EnumSet.allOf(Group.class)),
  /** Talks with agents; each counts where its caller was queued. */
  TALKS(EnumSet.allOf(Group.class)),
  /** Offers that an agent did not take; each counts where its caller was queued. */
  MISSES(EnumSet.allOf(Group.class)),
  /** What agents did, by the clock. */
  AGENT_TIME(EnumSet.of(AGENT));

  private final Set<Group> groups;

  Source(Set<Group> groups) {
    this.groups = groups;
  }

  /** Whether it can be told apart so. */
  public boolean has(Group group) {
    return groups.contains(group);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

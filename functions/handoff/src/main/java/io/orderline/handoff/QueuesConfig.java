package io.orderline.handoff;

import io.orderline.core.handoff.QueueRules.Assignment;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tenants' queues. A tenant without any hands calls over to its agents' number. */
@ConfigMapping(prefix = "orderline.tenants")
public interface QueuesConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Shop> all();

  /** The queues of a tenant. */
  interface Shop {
    /** By name. */
    Map<String, Queue> queues();

    /** What agents are able to do, by their name in the console: {@code skills.li=refunds}. */
    Map<String, Set<String>> skills();
  }

  /** A queue. */
  interface Queue {
    /** As people read it. */
    String title();

    /**
     * The wishes that lead here, such as {@code complaint}, and {@code anger}; where none fits, the
     * queue without any is taken.
     */
    Optional<Set<String>> reasons();

    /** What an agent must be able to do to get its calls. */
    Optional<Set<String>> skills();

    /** The higher is served first. */
    @WithDefault("0")
    int priority();

    /** When it is served, as {@code 09:00-21:00}; with the shop's agents otherwise. */
    Optional<String> hours();

    /** How long an agent rings before the next one does. */
    @WithDefault("20s")
    Duration accept();

    /** A caller who waits longer is shown in red. */
    @WithDefault("20s")
    Duration level();

    /** How long an agent may take to write down what came of a call. */
    @WithName("wrap-up")
    @WithDefault("60s")
    Duration wrapUp();

    /** Who has waited so long is asked whether to be called back instead. */
    @WithDefault("10m")
    Duration longest();

    /** How many may wait at the same time. */
    @WithDefault("50")
    int most();

    /** Who of the agents that are free gets a call: {@code longest-idle} or {@code last-agent}. */
    @WithDefault("longest-idle")
    Assignment assignment();
  }
}

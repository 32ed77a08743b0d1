package io.orderline.http.gate;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The bounds of every request that comes in; see docs/security.md. */
@ConfigMapping(prefix = "orderline.http")
public interface GateConfig {

  /** Bodies. */
  Body body();

  /** Requests that are worked on at once; more are refused with 503, before they are read. */
  @WithDefault("1000")
  int atOnce();

  /**
   * How long a connection may go without an answer of ours, and without a word of theirs; also the
   * longest that headers can take. Longer than the next proxy keeps its connections.
   */
  @WithDefault("40s")
  Duration idle();

  /** Those that connect to us. */
  Source source();

  /** A port of its own for {@code /q/*}, which then is nowhere else; unset, it is with the rest. */
  OptionalInt managementPort();

  /** The bounds of bodies. */
  interface Body {
    /** The largest body of a route that is not among {@link #routes()}. */
    @WithDefault("64K")
    MemorySize limit();

    /**
     * The largest body by the first part of the path, such as {@code calls}; {@code receive} is the
     * function that takes events.
     */
    Map<String, MemorySize> routes();

    /** Until when all of a body must have come. */
    @WithDefault("10s")
    Duration timeout();

    /** What all bodies together may take up; a sixteenth of the heap unless set. */
    Optional<MemorySize> memory();
  }

  /** The bounds of one network address; those of this machine have none. */
  interface Source {
    /** Connections at once; more are closed. 0 sets no bound: behind a proxy all come from one. */
    @WithDefault("200")
    int connections();

    /** Refused requests a minute; then 429 until the minute is over. 0 sets no bound. */
    @WithDefault("300")
    int refusals();
  }
}

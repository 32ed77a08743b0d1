package io.orderline.standalone;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * What {@link Settings} reads before the functions start. With this, every key below {@code
 * orderline} belongs to a mapping, and one that nobody reads stops the start.
 */
@ConfigMapping(prefix = "orderline")
public interface StandaloneConfig {
  /** The directory for what survives the process. */
  Optional<String> data();

  /** The directory for programs that are unpacked once per user. */
  Optional<String> cache();

  /** The installation's directory. */
  Optional<String> home();

  /** Whether to begin with an empty database. */
  Optional<Boolean> fresh();

  /** Whether each function runs as a process of its own. */
  Optional<Boolean> split();

  /** What this process tells itself. */
  Found standalone();

  /** Found out before the start. */
  interface Found {
    /** The database's address, for people. */
    Optional<String> database();

    /** What a command is told so that it finds this server. */
    Optional<String> dataOption();

    /** Whether the line is for development on this machine. */
    Optional<Boolean> development();
  }
}

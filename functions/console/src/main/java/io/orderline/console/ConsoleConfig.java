package io.orderline.console;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The console's settings; its defaults are in microprofile-config.properties. */
@ConfigMapping(prefix = "orderline.console")
public interface ConsoleConfig {

  /** Where people reach the console from outside. Under https its cookie is for https only. */
  URI publicUrl();

  /**
   * Whether an installation without accounts gets one, {@code owner}, with a password that is made
   * up and printed once.
   */
  boolean firstAccount();

  /**
   * The password of that account, in place of one that is made up; it must be changed at the first
   * sign-in. From the environment: {@code ORDERLINE_CONSOLE_FIRST_PASSWORD}.
   */
  Optional<String> firstPassword();

  /**
   * Where browsers reach the function {@code call}, to which an agent's sound goes; the console's
   * own address unless set.
   */
  Optional<URI> lineUrl();

  /** What a try at a password costs, as bcrypt counts it: each step doubles it. 4 to 16. */
  int passwordCost();

  /** How long calls are listed: as long as the function {@code call} keeps them. */
  Duration keepCalls();

  /** How long tickets are listed: as long as the function {@code tickets} keeps them at most. */
  Duration keepTickets();

  /** How long who watches can be away without loading all again. */
  Duration keepChanges();

  /** How many rows an exported list may have. */
  int exportMost();

  /** Sessions of people. */
  Session session();

  /** When a session ends. */
  interface Session {
    /** After so long without a request. */
    Duration idle();

    /** In any case. */
    Duration longest();
  }
}

package io.orderline.console;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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

  /**
   * How often it is looked whether a person's erasure can go on, and how long one round is after
   * the other.
   */
  Duration erasurePace();

  /** How long it is kept that somebody, masked, was erased: the proof of it. */
  Duration keepErasures();

  /** How many rows an exported list may have. */
  int exportMost();

  /** What is sent to other systems. */
  Webhooks webhooks();

  /** Events that go out. */
  interface Webhooks {
    /**
     * Seals addresses and secrets of others where we keep them; without it nobody makes a webhook.
     * From the environment: {@code ORDERLINE_CONSOLE_WEBHOOKS_SECRET}. The standalone process makes
     * one.
     */
    Optional<String> secret();

    /**
     * Origins that may be private, or without TLS, such as {@code http://erp.internal:8080}; one
     * without a port stands for every port of its host.
     */
    Optional<List<URI>> trusted();

    /** The longest a system may take to answer. */
    Duration timeout();

    /** How long a delivery that is being sent is left alone by others. */
    Duration lease();

    /** The first wait after a failure; each is twice as long as the one before. */
    Duration first();

    /** The longest wait. */
    Duration longest();

    /** How long a delivery is tried before it is given up. */
    Duration giveUpAfter();

    /** How often is looked for what a killed process left, and for what is due again. */
    Duration pollInterval();

    /** How long deliveries are listed. */
    Duration keep();
  }

  /** How often the API may be asked. */
  Rate rate();

  /** Requests in a minute, in each process. */
  interface Rate {
    /** Of a program: an API client or a key that says nothing else. */
    int programs();

    /** Of a person, and of an operator's token. */
    int people();
  }

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

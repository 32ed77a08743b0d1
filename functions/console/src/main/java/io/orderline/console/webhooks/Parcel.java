package io.orderline.console.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery that we alone send for the time of a lease.
 *
 * @param body JSON of what is told
 * @param tries this one included
 * @param address empty where it was sealed with another key than ours
 * @param secret with which we sign; empty where we do not
 */
record Parcel(
    String id,
    String webhook,
    String kind,
    String about,
    Instant at,
    String body,
    int tries,
    Instant giveUpAt,
    Shape shape,
    Optional<URI> address,
    Optional<String> secret) {

  /** Without what is secret. */
  @Override
  public String toString() {
    return "Parcel[" + id + " " + kind + "]";
  }
}

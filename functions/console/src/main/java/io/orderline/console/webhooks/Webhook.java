package io.orderline.console.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A system that is told what happens.
 *
 * @param address with what is secret in it
 * @param secret with which we sign
 * @param kinds what it is told
 * @param brands only of these; of all where empty
 */
record Webhook(
    String id,
    String name,
    Shape shape,
    URI address,
    Optional<String> secret,
    Set<Kind> kinds,
    Set<String> brands,
    boolean enabled,
    Instant createdAt,
    String createdBy) {
  Webhook {
    kinds = Set.copyOf(kinds);
    brands = Set.copyOf(brands);
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "Webhook[" + id + " " + shape + "]";
  }
}

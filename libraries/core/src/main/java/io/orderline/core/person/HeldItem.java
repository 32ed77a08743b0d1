package io.orderline.core.person;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that is held of a person.
 *
 * @param kind what it is: {@code call}, {@code ticket}
 * @param id its name at the holder, which alone reads it
 * @param at when it came about, where that is known
 * @param obstacle why it is not erased; empty when it can be
 * @param content all of it as JSON, where it was asked for
 */
public record HeldItem(
    String kind,
    String id,
    Optional<Instant> at,
    Optional<Obstacle> obstacle,
    Optional<String> content) {

  @Override
  public String toString() {
    return "HeldItem[" + kind + "]";
  }
}

package io.orderline.console.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that other systems may be told.
 *
 * @param key the same whenever the same is told again; with the kind, it is told once
 * @param about the call or the ticket's number
 * @param brand of the call; only who is told of that brand is told
 * @param data by name: texts and lists of texts, with what is personal masked
 */
public record Happening(
    Kind kind,
    String key,
    String about,
    Optional<String> brand,
    Instant at,
    Map<String, Object> data) {
  public Happening {
    data = new TreeMap<>(data);
  }
}

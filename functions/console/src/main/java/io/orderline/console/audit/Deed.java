package io.orderline.console.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that somebody did.
 *
 * @param who the principal's name
 * @param what the kind of deed, such as {@code personal.revealed}
 * @param about what it was done to
 * @param detail the rest, by name; no personal data
 */
public record Deed(String who, String what, String about, Map<String, String> detail) {
  public Deed {
    detail = new TreeMap<>(detail);
  }

  public Deed(String who, String what, String about) {
    this(who, what, about, Map.of());
  }
}

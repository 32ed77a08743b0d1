package io.orderline.understand.slot;

import io.orderline.understand.itn.WrittenForm;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What a slot is read from.
 *
 * @param plain the words in plain form
 * @param written the same with numbers as written
 * @param at the shop's local time
 * @param collected values of earlier turns, by slot name
 */
public record Said(String plain, String written, LocalDateTime at, Map<String, String> collected) {
  public Said {
    collected = Map.copyOf(collected);
  }

  public static Said of(String plain, LocalDateTime at, Map<String, String> collected) {
    return new Said(plain, WrittenForm.of(plain), at, collected);
  }
}

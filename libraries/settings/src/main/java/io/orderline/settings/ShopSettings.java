package io.orderline.settings;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.RecordingRule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What people have set of a shop; what is empty is as the configuration has it.
 *
 * @param name as it is said in the greeting and stands in messages
 * @param hours when agents answer
 * @param holidays the days on which they do not; where set, {@code hours} has none of its own
 * @param agentNumber where callers are put through to
 * @param recording whether what is spoken in calls is kept
 */
public record ShopSettings(
    Optional<String> name,
    Optional<BusinessHours> hours,
    Optional<Set<LocalDate>> holidays,
    Optional<PhoneNumber> agentNumber,
    Optional<RecordingRule> recording) {
  /** Nothing is set. */
  public static final ShopSettings NONE =
      new ShopSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ShopSettings {
    if (name.filter(text -> text.isBlank() || text.length() > 40).isPresent()) {
      throw new IllegalArgumentException("a shop's name has 1 to 40 characters");
    }
  }
}

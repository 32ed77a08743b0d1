package io.orderline.core.tenant;

import io.orderline.core.call.Listen;
import io.orderline.core.call.PhoneNumber;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A shop and its settings. Accounts at telephony providers and access to a shop's systems are no
 * part of it: their secrets stay with the adapter that uses them.
 *
 * @param name as it is said in the greeting and stands in messages
 * @param numbers the numbers that callers dial, except those of brands; in national form
 * @param brands the names that the shop answers with on numbers of their own
 * @param hours when agents answer; the dialogue itself always does
 * @param agents where callers are put through to
 * @param listen how callers are listened to, unless a number's address says otherwise
 * @param voice the voice that speaks for the shop, where it is not the usual one
 * @param hotWords words that the recogniser listens for
 * @param links pages of the shop that messages link to, by the message's name
 * @param retention how long data is kept, where that is not the usual time
 * @param identity what callers may hear and do after having shown what
 * @param recording whether what is spoken in calls is kept
 */
public record Tenant(
    TenantId id,
    String name,
    List<PhoneNumber> numbers,
    List<Brand> brands,
    ZoneId zone,
    BusinessHours hours,
    Agents agents,
    Listen listen,
    Optional<String> voice,
    HotWords hotWords,
    Map<String, String> links,
    Retention retention,
    IdentityRules identity,
    RecordingRule recording) {

  /** The zone of a shop that names none. */
  public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

  public Tenant {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("the tenant " + id + " has no name");
    }
    numbers = numbers.stream().map(PhoneNumber::national).toList();
    brands = List.copyOf(brands);
    links = Map.copyOf(links);
    if (brands.stream().map(Brand::id).distinct().count() < brands.size()) {
      throw new IllegalArgumentException("the tenant " + id + " has two brands of one name");
    }
    Set<PhoneNumber> seen = new HashSet<>();
    every(numbers, brands)
        .filter(number -> !seen.add(number))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException(
                  "the tenant " + id + " has the number " + twice + " twice");
            });
  }

  /** A shop that has set nothing but its name. */
  public static Tenant named(TenantId id, String name) {
    return new Tenant(
        id,
        name,
        List.of(),
        List.of(),
        USUAL_ZONE,
        BusinessHours.ALWAYS,
        Agents.NONE,
        Listen.GATHER,
        Optional.empty(),
        HotWords.NONE,
        Map.of(),
        Retention.USUAL,
        IdentityRules.USUAL,
        RecordingRule.OFF);
  }

  /** Every number of the shop and of its brands. */
  public List<PhoneNumber> everyNumber() {
    return every(numbers, brands).toList();
  }

  /** Whether the shop or one of its brands answers on this number, however it is written. */
  public boolean answers(PhoneNumber called) {
    return everyNumber().contains(called.national());
  }

  /** What a caller of this number is greeted with: the brand's name, else the shop's. */
  public String nameAt(PhoneNumber called) {
    return brandAt(called).map(Brand::name).orElse(name);
  }

  /** The brand that answers on this number; empty where the shop itself does. */
  public Optional<Brand> brandAt(PhoneNumber called) {
    return brands.stream().filter(brand -> brand.numbers().contains(called.national())).findFirst();
  }

  /** The page of the shop that messages of this name link to. */
  public Optional<String> link(String message) {
    return Optional.ofNullable(links.get(message));
  }

  private static Stream<PhoneNumber> every(List<PhoneNumber> numbers, List<Brand> brands) {
    return Stream.concat(
        numbers.stream(), brands.stream().flatMap(brand -> brand.numbers().stream()));
  }
}

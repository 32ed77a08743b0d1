package io.orderline.tenant;

import io.orderline.core.call.Listen;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.Agents;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.HotWords;
import io.orderline.core.tenant.IdentityRules;
import io.orderline.core.tenant.RecordingRule;
import io.orderline.core.tenant.Retention;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes the record of a shop from its keys. What stands under {@code orderline.tenants} comes
 * before what stands under an older prefix.
 */
record TenantReader(
    TenantsConfig tenants, HotWordsConfig words, RetentionConfig retention, VoicesConfig voices) {

  /** Every tenant that has a key of any prefix. */
  List<Tenant> all() {
    Set<String> ids = new TreeSet<>(tenants.all().keySet());
    ids.addAll(words.all().keySet());
    ids.addAll(retention.all().keySet());
    ids.addAll(voices.all().keySet());
    return ids.stream().map(this::read).toList();
  }

  private Tenant read(String id) {
    Optional<TenantsConfig.Settings> own = Optional.ofNullable(tenants.all().get(id));
    return new Tenant(
        new TenantId(id),
        own.flatMap(TenantsConfig.Settings::name).orElse(id),
        own.flatMap(TenantsConfig.Settings::numbers).stream()
            .flatMap(List::stream)
            .map(number -> number(id, number))
            .toList(),
        own.map(settings -> brands(id, settings)).orElse(List.of()),
        own.map(TenantsConfig.Settings::zone).orElse(Tenant.USUAL_ZONE),
        own.map(settings -> hours(id, settings)).orElse(BusinessHours.ALWAYS),
        own.map(
                settings ->
                    new Agents(
                        settings.agentNumber().flatMap(PhoneNumber::read), settings.agentSip()))
            .orElse(Agents.NONE),
        own.map(TenantsConfig.Settings::listen).orElse(Listen.GATHER),
        own.flatMap(TenantsConfig.Settings::voice)
            .or(() -> Optional.ofNullable(voices.all().get(id)).map(VoicesConfig.Shop::voice)),
        hotWords(own.map(TenantsConfig.Settings::hotWords), words.all().get(id)),
        own.map(settings -> links(settings.links())).orElse(Map.of()),
        retention(id, own),
        own.map(settings -> new IdentityReader(id, settings.identity()).rules())
            .orElse(IdentityRules.USUAL),
        own.map(settings -> recording(id, settings.recording())).orElse(RecordingRule.OFF));
  }

  private static RecordingRule recording(String id, TenantsConfig.RecordingSettings settings) {
    try {
      return new RecordingRule(settings.on(), settings.days());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "orderline.tenants.%s.recording.days: %s".formatted(id, e.getMessage()), e);
    }
  }

  private static List<Brand> brands(String id, TenantsConfig.Settings settings) {
    return settings.brands().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            brand ->
                new Brand(
                    brand.getKey(),
                    brand.getValue().name(),
                    brand.getValue().numbers().stream().map(number -> number(id, number)).toList()))
        .toList();
  }

  private static PhoneNumber number(String id, String written) {
    return PhoneNumber.read(written)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "orderline.tenants.%s: a number of the line has 3 to 15 digits".formatted(id)));
  }

  private static BusinessHours hours(String id, TenantsConfig.Settings settings) {
    Set<LocalDate> holidays = settings.holidays().orElse(Set.of());
    if (settings.hours().isEmpty()) {
      return new BusinessHours(settings.days(), LocalTime.MIN, LocalTime.MAX, holidays);
    }
    String written = settings.hours().get();
    String[] ends = written.split("-");
    try {
      return new BusinessHours(
          settings.days(),
          LocalTime.parse(ends[0].strip()),
          LocalTime.parse(ends[1].strip()),
          holidays);
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "orderline.tenants.%s.hours is written like 09:00-21:00, not %s".formatted(id, written),
          e);
    }
  }

  private static HotWords hotWords(Optional<HotWordsConfig.Words> own, HotWordsConfig.Words older) {
    Function<Function<HotWordsConfig.Words, Optional<List<String>>>, List<String>> words =
        of ->
            Stream.concat(own.stream(), Stream.ofNullable(older))
                .flatMap(source -> of.apply(source).stream())
                .findFirst()
                .orElse(List.of());
    return new HotWords(
        words.apply(HotWordsConfig.Words::product),
        words.apply(HotWordsConfig.Words::brand),
        words.apply(HotWordsConfig.Words::shop),
        words.apply(HotWordsConfig.Words::phrase));
  }

  /** An environment variable cannot tell a dot from the underscore in {@code cancel_order}. */
  private static Map<String, String> links(Map<String, String> written) {
    Map<String, String> links = new HashMap<>();
    written.forEach((message, link) -> links.put(message.replace('.', '_'), link));
    return links;
  }

  private Retention retention(String id, Optional<TenantsConfig.Settings> own) {
    Map<String, Duration> times = new HashMap<>(retention.all().getOrDefault(id, Map.of()));
    own.map(TenantsConfig.Settings::retention).ifPresent(times::putAll);
    return new Retention(times);
  }
}

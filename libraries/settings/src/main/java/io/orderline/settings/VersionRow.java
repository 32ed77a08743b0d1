package io.orderline.settings;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.RecordingRule;
import io.orderline.core.tenant.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** A {@link SettingsVersion} as it is kept. */
@Entity(name = "SettingsVersionRow")
@Table(schema = "settings", name = "version")
class VersionRow {
  private static final Logger LOG = Logger.getLogger(VersionRow.class);

  @EmbeddedId private Key key;
  private String name;
  private String days;
  private String opens;
  private String closes;

  /** Dates with commas between them; empty where there is no holiday. */
  private String holidays;

  private String agentNumber;
  private Boolean recording;
  private Integer recordingDays;
  private String note;

  @Column(name = "\"by\"")
  private String by;

  private Instant at;

  @Embeddable
  record Key(String tenant, int number) {}

  /** For Hibernate. */
  VersionRow() {}

  VersionRow(TenantId tenant, SettingsVersion version) {
    key = new Key(tenant.value(), version.number());
    name = version.settings().name().orElse(null);
    version.settings().hours().ifPresent(this::set);
    holidays =
        version
            .settings()
            .holidays()
            .map(dates -> dates.stream().sorted().map(LocalDate::toString))
            .map(dates -> dates.collect(Collectors.joining(",")))
            .orElse(null);
    agentNumber = version.settings().agentNumber().map(PhoneNumber::digits).orElse(null);
    version.settings().recording().ifPresent(this::set);
    note = version.note();
    by = version.by();
    at = version.at();
  }

  private void set(BusinessHours hours) {
    days = hours.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    opens = hours.from().toString();
    closes = ClosingTime.text(hours.until());
  }

  private void set(RecordingRule rule) {
    recording = rule.on();
    recordingDays = rule.days();
  }

  SettingsVersion version() {
    return new SettingsVersion(key.number(), settings(), note, by, at);
  }

  /** One that cannot be read sets nothing: the configuration stands, and the others are shown. */
  private ShopSettings settings() {
    try {
      return new ShopSettings(
          Optional.ofNullable(name),
          Optional.ofNullable(days).map(_ -> hours()),
          Optional.ofNullable(holidays).map(VersionRow::dates),
          Optional.ofNullable(agentNumber).map(PhoneNumber::new),
          Optional.ofNullable(recording).map(on -> new RecordingRule(on, recordingDays)));
    } catch (DateTimeException | IllegalArgumentException fault) {
      LOG.errorf("version %d of the settings of %s cannot be read", key.number(), key.tenant());
      return ShopSettings.NONE;
    }
  }

  private static Set<LocalDate> dates(String written) {
    return Arrays.stream(written.split(","))
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse)
        .collect(Collectors.toSet());
  }

  private BusinessHours hours() {
    return new BusinessHours(
        Arrays.stream(days.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
        LocalTime.parse(opens),
        ClosingTime.read(closes));
  }
}

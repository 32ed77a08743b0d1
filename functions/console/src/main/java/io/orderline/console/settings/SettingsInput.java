package io.orderline.console.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import io.orderline.settings.Setting;
import io.orderline.settings.SettingsVersion;
import io.orderline.settings.ShopSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What people set; what is missing is as usual again.
 *
 * @param version the one that was changed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SettingsInput(
    int version,
    Optional<String> greeting,
    Optional<Hours> hours,
    Optional<List<String>> holidays,
    Optional<String> agentNumber,
    Optional<RecordingRuleView> recording,
    Optional<String> note) {
  public SettingsInput {
    greeting = greeting == null ? Optional.empty() : greeting;
    hours = hours == null ? Optional.empty() : hours;
    holidays = holidays == null ? Optional.empty() : holidays;
    agentNumber = agentNumber == null ? Optional.empty() : agentNumber;
    recording = recording == null ? Optional.empty() : recording;
    note = note == null ? Optional.empty() : note;
  }

  static SettingsInput of(SettingsVersion version) {
    ShopSettings set = version.settings();
    return new SettingsInput(
        version.number(),
        set.name(),
        set.hours().map(Hours::of),
        set.holidays().map(Holidays::of),
        set.agentNumber().map(PhoneNumber::digits),
        set.recording().map(RecordingRuleView::of),
        Optional.of(version.note()).filter(text -> !text.isBlank()));
  }

  /** The settings; fails where one is what the deployment sets. */
  ShopSettings read(Predicate<Setting> fixed) {
    var settings =
        new ShopSettings(
            greeting.map(text -> Given.text("greeting", text, 1, 40)),
            hours.map(Hours::read),
            holidays.map(Holidays::read),
            agentNumber.map(AgentNumbers::read),
            recording.map(RecordingRuleView::read));
    refuse(Setting.NAME, "greeting", settings.name(), fixed);
    refuse(Setting.HOURS, "hours", settings.hours(), fixed);
    refuse(Setting.HOLIDAYS, "holidays", settings.holidays(), fixed);
    refuse(Setting.AGENT_NUMBER, "agentNumber", settings.agentNumber(), fixed);
    refuse(Setting.RECORDING, "recording", settings.recording(), fixed);
    return settings;
  }

  String why() {
    return note.map(text -> Given.lines("note", text, 0, 200)).orElse("");
  }

  private static void refuse(
      Setting setting, String field, Optional<?> value, Predicate<Setting> fixed) {
    if (value.isPresent() && fixed.test(setting)) {
      throw Refused.conflict(
          "set-by-deployment",
          "%s is set by the deployment and can be changed there only.".formatted(field));
    }
  }
}

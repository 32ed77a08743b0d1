package io.orderline.console.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.settings.SettingsVersion;
import java.time.Instant;
import java.util.Optional;

/** Who changed the settings to what, and when. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VersionView(
    int version, Instant at, String by, Optional<String> note, SettingsInput settings) {

  static VersionView of(SettingsVersion version) {
    return new VersionView(
        version.number(),
        version.at(),
        version.by(),
        Optional.of(version.note()).filter(text -> !text.isBlank()),
        SettingsInput.of(version));
  }
}

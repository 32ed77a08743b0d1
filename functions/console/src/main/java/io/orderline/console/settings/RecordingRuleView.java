package io.orderline.console.settings;

import io.orderline.console.web.Refused;
import io.orderline.core.tenant.RecordingRule;

/** Whether calls are recorded, as the API has it. */
public record RecordingRuleView(boolean on, int days) {

  static RecordingRuleView of(RecordingRule rule) {
    return new RecordingRuleView(rule.on(), rule.days());
  }

  RecordingRule read() {
    if (days < 1 || days > RecordingRule.LONGEST) {
      throw Refused.invalid(
          "recording", "Recordings are kept for 1 to %d days.".formatted(RecordingRule.LONGEST));
    }
    return new RecordingRule(on, days);
  }
}

package io.orderline.core.understanding;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * One utterance with what is needed to understand it.
 *
 * @param expectation what the dialogue awaits
 * @param openFlow the intent or flow that is open, for "那这个呢"
 * @param collected values collected so far, by slot name, for fragments and corrections
 * @param spokenAt the shop's local time, for "昨天"
 */
public record Utterance(
    TenantId tenant,
    Transcript transcript,
    Expectation expectation,
    Optional<String> openFlow,
    Map<String, String> collected,
    LocalDateTime spokenAt) {

  public Utterance {
    collected = Map.copyOf(collected);
  }
}

package io.orderline.core.understanding;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Prosody;
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
 * @param usualVoice the caller's own voice in the first turns, to compare this one with; empty
 *     where there was no audio
 * @param question the question that this replies to; empty where an earlier version asks
 * @param brand that was called: some answers are for its callers only; empty where none was, or an
 *     earlier version asks
 */
public record Utterance(
    TenantId tenant,
    Transcript transcript,
    Expectation expectation,
    Optional<String> openFlow,
    Map<String, String> collected,
    LocalDateTime spokenAt,
    Optional<Prosody> usualVoice,
    Optional<Question> question,
    Optional<String> brand) {

  public Utterance {
    collected = Map.copyOf(collected);
    question = question == null ? Optional.empty() : question;
    brand = brand == null ? Optional.empty() : brand;
  }

  /** An utterance in a call of which no brand is known. */
  public Utterance(
      TenantId tenant,
      Transcript transcript,
      Expectation expectation,
      Optional<String> openFlow,
      Map<String, String> collected,
      LocalDateTime spokenAt,
      Optional<Prosody> usualVoice,
      Optional<Question> question) {
    this(
        tenant,
        transcript,
        expectation,
        openFlow,
        collected,
        spokenAt,
        usualVoice,
        question,
        Optional.empty());
  }

  /** An utterance whose voice cannot be compared with an earlier one. */
  public Utterance(
      TenantId tenant,
      Transcript transcript,
      Expectation expectation,
      Optional<String> openFlow,
      Map<String, String> collected,
      LocalDateTime spokenAt) {
    this(
        tenant,
        transcript,
        expectation,
        openFlow,
        collected,
        spokenAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

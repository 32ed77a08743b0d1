package io.orderline.telephony.vonage;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.telephony.BadWebhook;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Intake;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.Webhook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a webhook of Vonage. A call is its conversation: the caller's line and an agent's are both
 * in it.
 *
 * @param ours whether we listen to the recording ourselves
 */
record VonageWebhook(VonageMessage message, boolean ours) implements Webhook {
  private static final Set<String> NOT_TAKEN =
      Set.of("failed", "rejected", "cancelled", "busy", "timeout", "unanswered");

  @Override
  public CallId call() {
    return TurnAddress.callId(message.conversation(), "conversation_uuid");
  }

  @Override
  public Optional<PhoneNumber> from() {
    return PhoneNumber.read(message.from());
  }

  @Override
  public Optional<PhoneNumber> to() {
    return PhoneNumber.read(message.to());
  }

  @Override
  public boolean over() {
    return !"outbound".equals(message.direction())
        && (status().equals("completed") || NOT_TAKEN.contains(status()));
  }

  @Override
  public CallEvent dialled(CallId call) {
    return NOT_TAKEN.contains(status())
        ? new CallEvent.NotAnswered(call)
        : new CallEvent.Noted(call);
  }

  @Override
  public CallEvent.Heard heard(TurnAddress turn) {
    Optional<TurnInput> keys =
        Optional.ofNullable(message.dtmf()).flatMap(dtmf -> Intake.keys(dtmf.digits()));
    VonageMessage.Speech speech = message.speech();
    if (keys.isPresent() || speech == null) {
      return new CallEvent.Heard.Given(keys.orElseGet(TurnInput.Silence::new));
    }
    return ours && speech.recording() != null
        ? new CallEvent.Heard.Recorded(uri(speech.recording()))
        : new CallEvent.Heard.Given(
            Intake.speech(readings(speech)).orElseGet(() -> nothingHeard(speech)));
  }

  private static List<Intake.Reading> readings(VonageMessage.Speech speech) {
    return speech.results().stream()
        .map(result -> new Intake.Reading(result.text(), result.confidence()))
        .toList();
  }

  private static TurnInput nothingHeard(VonageMessage.Speech speech) {
    if (speech.error() != null) {
      return new TurnInput.Unheard();
    }
    return speech.ended() == null || speech.ended().equals("start_timeout")
        ? new TurnInput.Silence()
        : new TurnInput.Mumbled();
  }

  private String status() {
    if (message.status() == null) {
      throw new BadWebhook("status is missing");
    }
    return message.status();
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new BadWebhook("recording_url is not an address");
    }
  }
}

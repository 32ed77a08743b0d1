package io.orderline.telephony.jambonz;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.telephony.BadWebhook;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Intake;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.Webhook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a hook of jambonz. Its signature does not cover the address, so the turn in it must be the
 * one in the signed body too: there it comes from the tag that went out with the question.
 */
record JambonzWebhook(JambonzMessage message) implements Webhook {
  private static final Set<String> OVER = Set.of("completed", "failed", "busy", "no-answer");

  /** How a person, or a queue of them, has taken a call. */
  private static final Set<String> TAKEN = Set.of("completed", "in-progress", "bridged", "hangup");

  @Override
  public CallId call() {
    return TurnAddress.callId(message.call(), "call_sid");
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
    return !"outbound".equals(message.direction()) && OVER.contains(status());
  }

  @Override
  public CallEvent dialled(CallId call) {
    return Stream.of(message.dialled(), message.queued())
            .anyMatch(how -> how != null && TAKEN.contains(how))
        ? new CallEvent.Ended(call)
        : new CallEvent.NotAnswered(call);
  }

  @Override
  public CallEvent.Heard heard(TurnAddress turn) {
    if (message.tagged() == null || !JambonzScript.tag(turn).equals(message.tagged().turn())) {
      throw new BadWebhook("customer_data does not hold the turn that was tagged on the call");
    }
    return new CallEvent.Heard.Given(
        Intake.keys(message.digits())
            .or(() -> Intake.speech(readings()))
            .orElseGet(this::nothingHeard));
  }

  private List<Intake.Reading> readings() {
    return message.speech() == null
        ? List.of()
        : message.speech().alternatives().stream()
            .map(reading -> new Intake.Reading(reading.transcript(), reading.confidence()))
            .toList();
  }

  private TurnInput nothingHeard() {
    return switch (message.reason()) {
      case "error" -> new TurnInput.Unheard();
      case "stt-low-confidence", "speechDetected" -> new TurnInput.Mumbled();
      case null, default -> new TurnInput.Silence();
    };
  }

  private String status() {
    if (message.status() == null) {
      throw new BadWebhook("call_status is missing");
    }
    return message.status();
  }
}

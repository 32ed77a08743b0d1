package io.orderline.telephony.plain;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Intake;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.WebRequest;
import io.orderline.telephony.Webhook;
import java.util.List;
import java.util.Optional;

/** Reads a webhook of {@link PlainProvider}. */
record PlainWebhook(WebRequest request) implements Webhook {

  @Override
  public CallId call() {
    return TurnAddress.callId(request.form("call").orElse(null), "call");
  }

  @Override
  public Optional<PhoneNumber> from() {
    return request.form("from").flatMap(PhoneNumber::read);
  }

  @Override
  public Optional<PhoneNumber> to() {
    return request.form("to").flatMap(PhoneNumber::read);
  }

  @Override
  public CallEvent.Heard heard(TurnAddress turn) {
    return new CallEvent.Heard.Given(
        Intake.keys(request.form("keys").orElse(null))
            .or(() -> request.form("speech").flatMap(PlainWebhook::speech))
            .orElseGet(TurnInput.Silence::new));
  }

  @Override
  public boolean over() {
    return true;
  }

  @Override
  public CallEvent dialled(CallId call) {
    return new CallEvent.NotAnswered(call);
  }

  private static Optional<TurnInput> speech(String text) {
    return Intake.speech(List.of(new Intake.Reading(text, 0.9)));
  }
}

package io.orderline.telephony.twilio;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.telephony.BadWebhook;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.Intake;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.WebRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Twilio's webhooks. */
final class TwilioWebhooks {
  /**
   * What Twilio writes in place of a number that is withheld: ANONYMOUS, RESTRICTED, BLOCKED,
   * UNKNOWN on a keypad.
   */
  private static final Set<String> WITHHELD =
      Set.of("+266696687", "+7378742833", "+2562533", "+8656696", "+464");

  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");

  /** How a person, or a queue of them, has taken a call. */
  private static final Set<String> TAKEN =
      Set.of("completed", "answered", "bridged", "bridging-in-process", "hangup");

  private TwilioWebhooks() {}

  static CallEvent read(String event, WebRequest request) {
    CallId call = TurnAddress.callId(request.form("CallSid").orElse(null), "CallSid");
    return switch (event) {
      case "incoming" ->
          new CallEvent.Incoming(call, number(request, "From"), number(request, "To"));
      case "turn", "recording" -> turn(call, request);
      case "resume" ->
          new CallEvent.Resumed(call, TurnAddress.streams(request), number(request, "From"));
      case "status" -> status(call, request);
      case "dialled" -> dialled(call, request);
      // the agent's line has an id of its own
      case "agent" -> new CallEvent.AgentAnswered(TurnAddress.call(request));
      case "fallback" -> new CallEvent.Failed(call);
      case "partial" -> new CallEvent.Noted(call);
      default ->
          throw new BadWebhook(
              "there is no webhook named "
                  + event
                  + "; known are: incoming, turn, recording, resume, status, dialled, agent,"
                  + " fallback, partial");
    };
  }

  private static CallEvent turn(CallId call, WebRequest request) {
    TurnAddress turn = TurnAddress.of(request);
    Optional<String> soFar = request.query("keys").filter(keys -> keys.matches("[0-9]{1,20}"));
    Optional<String> digits = request.form("Digits").filter(keys -> keys.matches("[0-9*#]{1,32}"));
    Optional<String> recording = request.form("RecordingUrl");
    boolean several = request.query("expect").filter("digits"::equals).isPresent();
    if (recording.isPresent()
        && several
        && digits.filter(key -> key.matches("[0-9]")).isPresent()) {
      return new CallEvent.MoreKeys(call, turn.number(), digits.get());
    }
    CallEvent.Heard heard =
        recording.isPresent() && digits.isEmpty()
            ? new CallEvent.Heard.Recorded(uri(recording.get()))
            : new CallEvent.Heard.Given(input(soFar, digits, request));
    return new CallEvent.Turn(call, turn.number(), turn.troubles(), heard, number(request, "From"));
  }

  private static TurnInput input(
      Optional<String> soFar, Optional<String> digits, WebRequest request) {
    if (soFar.isPresent() || digits.isPresent()) {
      return new TurnInput.Keyed(soFar.orElse("") + digits.orElse(""));
    }
    return request
        .form("SpeechResult")
        .flatMap(text -> Intake.speech(List.of(new Intake.Reading(text, confidence(request)))))
        .orElseGet(TurnInput.Silence::new);
  }

  private static CallEvent status(CallId call, WebRequest request) {
    String status =
        request.form("CallStatus").orElseThrow(() -> new BadWebhook("CallStatus is missing"));
    return OVER.contains(status) ? new CallEvent.Ended(call) : new CallEvent.Noted(call);
  }

  private static CallEvent dialled(CallId call, WebRequest request) {
    boolean answered =
        request
            .form("DialCallStatus")
            .or(() -> request.form("QueueResult"))
            .filter(TAKEN::contains)
            .isPresent();
    return answered ? new CallEvent.Ended(call) : new CallEvent.NotAnswered(call);
  }

  private static Optional<PhoneNumber> number(WebRequest request, String name) {
    return request
        .form(name)
        .filter(number -> !WITHHELD.contains(number))
        .flatMap(PhoneNumber::read);
  }

  private static double confidence(WebRequest request) {
    return request
        .form("Confidence")
        .filter(text -> text.matches("[01](\\.\\d+)?"))
        .map(Double::parseDouble)
        .orElse(1.0);
  }

  private static URI uri(String text) {
    try {
      return URI.create(text.endsWith(".wav") ? text : text + ".wav");
    } catch (IllegalArgumentException e) {
      throw new BadWebhook("RecordingUrl is not an address");
    }
  }
}

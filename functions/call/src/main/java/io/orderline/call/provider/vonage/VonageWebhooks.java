package io.orderline.call.provider.vonage;

import io.orderline.call.provider.BadWebhook;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.TurnAddress;
import io.orderline.call.provider.WebRequest;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.TurnInput;
import io.orderline.core.speech.Transcript;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Reads Vonage's webhooks. A call is its conversation: the caller's line and an agent's are both in
 * it.
 */
final class VonageWebhooks {
  private static final Set<String> OVER =
      Set.of("completed", "failed", "rejected", "cancelled", "busy", "timeout", "unanswered");

  private static final Set<String> NOT_TAKEN =
      Set.of("failed", "rejected", "cancelled", "busy", "timeout", "unanswered");

  private static final int LONGEST_TEXT = 500;

  private VonageWebhooks() {}

  static CallEvent read(String event, WebRequest request) {
    VonageMessage message = VonageMessage.read(request.body());
    CallId call =
        event.equals("agent")
            ? TurnAddress.call(request)
            : TurnAddress.callId(message.conversation(), "conversation_uuid");
    return switch (event) {
      case "incoming" ->
          new CallEvent.Incoming(
              call, PhoneNumber.read(message.from()), PhoneNumber.read(message.to()));
      case "turn" -> turn(call, message, request);
      case "resume" ->
          new CallEvent.Resumed(
              call, TurnAddress.streams(request), PhoneNumber.read(message.from()));
      case "status" ->
          !"outbound".equals(message.direction()) && OVER.contains(status(message))
              ? new CallEvent.Ended(call)
              : new CallEvent.Noted(call);
      case "dialled" ->
          NOT_TAKEN.contains(status(message))
              ? new CallEvent.NotAnswered(call)
              : new CallEvent.Noted(call);
      case "agent" -> new CallEvent.AgentAnswered(call);
      case "fallback" -> new CallEvent.Failed(call);
      default ->
          throw new BadWebhook(
              "there is no webhook named "
                  + event
                  + "; known are: incoming, turn, resume, status, dialled, agent, fallback");
    };
  }

  private static CallEvent turn(CallId call, VonageMessage message, WebRequest request) {
    TurnAddress turn = TurnAddress.of(request);
    return new CallEvent.Turn(
        call,
        turn.number(),
        turn.troubles(),
        heard(message, request),
        PhoneNumber.read(message.from()));
  }

  private static CallEvent.Heard heard(VonageMessage message, WebRequest request) {
    String keys = message.dtmf() == null ? null : message.dtmf().digits();
    if (keys != null && keys.matches("[0-9*#]{1,32}")) {
      return new CallEvent.Heard.Given(new TurnInput.Keyed(keys));
    }
    VonageMessage.Speech speech = message.speech();
    if (speech == null) {
      return new CallEvent.Heard.Given(new TurnInput.Silence());
    }
    boolean ours = request.query("listen").filter("record"::equals).isPresent();
    return ours && speech.recording() != null
        ? new CallEvent.Heard.Recorded(uri(speech.recording()))
        : new CallEvent.Heard.Given(input(speech));
  }

  private static TurnInput input(VonageMessage.Speech speech) {
    List<VonageMessage.Result> results =
        speech.results().stream()
            .filter(result -> result.text() != null && !result.text().isBlank())
            .toList();
    if (!results.isEmpty()) {
      return new TurnInput.Heard(
          new Transcript(
              clipped(results.getFirst().text()),
              Math.clamp(results.getFirst().confidence(), 0, 1),
              List.of(),
              results.stream().skip(1).map(result -> clipped(result.text())).toList()));
    }
    if (speech.error() != null) {
      return new TurnInput.Unheard();
    }
    return speech.ended() == null || speech.ended().equals("start_timeout")
        ? new TurnInput.Silence()
        : new TurnInput.Mumbled();
  }

  /** A caller cannot speak a longer text in the time given; what is longer is no speech. */
  private static String clipped(String text) {
    return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
  }

  private static String status(VonageMessage message) {
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

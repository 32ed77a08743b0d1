package io.orderline.call.provider.jambonz;

import io.orderline.call.provider.BadWebhook;
import io.orderline.call.provider.CallEvent;
import io.orderline.call.provider.TurnAddress;
import io.orderline.call.provider.WebRequest;
import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.call.TurnInput;
import io.orderline.core.speech.Transcript;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads jambonz' hooks. Their signature does not cover the address, so the turn in it must be the
 * one in the signed body too: there it comes from the tag that went out with the question.
 */
final class JambonzWebhooks {
  private static final Set<String> OVER = Set.of("completed", "failed", "busy", "no-answer");

  /** How a person, or a queue of them, has taken a call. */
  private static final Set<String> TAKEN = Set.of("completed", "in-progress", "bridged", "hangup");

  private static final int LONGEST_TEXT = 500;

  private JambonzWebhooks() {}

  static CallEvent read(String event, WebRequest request) {
    JambonzMessage message = JambonzMessage.read(request.body());
    // the agent's line has an id of its own
    CallId call =
        event.equals("agent")
            ? TurnAddress.call(request)
            : TurnAddress.callId(message.call(), "call_sid");
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
          Stream.of(message.dialled(), message.queued())
                  .anyMatch(how -> how != null && TAKEN.contains(how))
              ? new CallEvent.Ended(call)
              : new CallEvent.NotAnswered(call);
      case "agent" -> new CallEvent.AgentAnswered(call);
      case "fallback" -> new CallEvent.Failed(call);
      default ->
          throw new BadWebhook(
              "there is no webhook named "
                  + event
                  + "; known are: incoming, turn, resume, status, dialled, agent, fallback");
    };
  }

  private static CallEvent turn(CallId call, JambonzMessage message, WebRequest request) {
    TurnAddress turn = TurnAddress.of(request);
    if (message.tagged() == null || !JambonzScript.tag(turn).equals(message.tagged().turn())) {
      throw new BadWebhook("customer_data does not hold the turn that was tagged on the call");
    }
    return new CallEvent.Turn(
        call,
        turn.number(),
        turn.troubles(),
        new CallEvent.Heard.Given(input(message)),
        PhoneNumber.read(message.from()));
  }

  private static TurnInput input(JambonzMessage message) {
    String keys = message.digits();
    if (keys != null && keys.matches("[0-9*#]{1,32}")) {
      return new TurnInput.Keyed(keys);
    }
    List<JambonzMessage.Alternative> heard =
        message.speech() == null
            ? List.of()
            : message.speech().alternatives().stream()
                .filter(reading -> reading.transcript() != null)
                .filter(reading -> !reading.transcript().isBlank())
                .toList();
    if (!heard.isEmpty()) {
      return new TurnInput.Heard(
          new Transcript(
              clipped(heard.getFirst()),
              Math.clamp(heard.getFirst().confidence(), 0, 1),
              List.of(),
              heard.stream().skip(1).map(JambonzWebhooks::clipped).toList()));
    }
    return switch (message.reason()) {
      case "error" -> new TurnInput.Unheard();
      case "stt-low-confidence", "speechDetected" -> new TurnInput.Mumbled();
      case null, default -> new TurnInput.Silence();
    };
  }

  /** A caller cannot speak a longer text in the time given; what is longer is no speech. */
  private static String clipped(JambonzMessage.Alternative reading) {
    String text = reading.transcript();
    return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
  }

  private static String status(JambonzMessage message) {
    if (message.status() == null) {
      throw new BadWebhook("call_status is missing");
    }
    return message.status();
  }
}

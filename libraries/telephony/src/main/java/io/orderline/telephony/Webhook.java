package io.orderline.telephony;

import io.orderline.core.call.CallId;
import io.orderline.core.call.PhoneNumber;
import java.util.Optional;

/**
 * A webhook of a provider that has one for each thing that can happen, at an address of ours: what
 * it must tell, so that it can be read by the last part of that address.
 */
public interface Webhook {

  /**
   * The call.
   *
   * @throws BadWebhook when it names none
   */
  CallId call();

  Optional<PhoneNumber> from();

  Optional<PhoneNumber> to();

  /** What the caller did in this turn. */
  CallEvent.Heard heard(TurnAddress turn);

  /** Whether the caller's line is down. */
  boolean over();

  /** What came of the line to a person. */
  CallEvent dialled(CallId call);

  /**
   * What happened.
   *
   * @param event the last part of the address
   * @throws BadWebhook when something is missing
   */
  default CallEvent read(String event, WebRequest request) {
    // the agent's line has an id of its own
    CallId call = event.equals("agent") ? TurnAddress.call(request) : call();
    return switch (event) {
      case "incoming" -> new CallEvent.Incoming(call, from(), to());
      case "turn" -> {
        TurnAddress turn = TurnAddress.of(request);
        yield new CallEvent.Turn(call, turn.number(), turn.troubles(), heard(turn), from());
      }
      case "resume" -> new CallEvent.Resumed(call, TurnAddress.streams(request), from());
      case "status" -> over() ? new CallEvent.Ended(call) : new CallEvent.Noted(call);
      case "dialled" -> dialled(call);
      case "agent" -> new CallEvent.AgentAnswered(call);
      case "fallback" -> new CallEvent.Failed(call);
      default ->
          throw new BadWebhook(
              "there is no webhook named "
                  + event
                  + "; known are: incoming, turn, resume, status, dialled, agent, fallback");
    };
  }
}

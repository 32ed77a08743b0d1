package io.orderline.telephony.twilio;

import io.orderline.core.outbound.OutboundCall;
import io.orderline.core.outbound.OutboundEnd;
import io.orderline.core.outbound.OutboundStatus;
import io.orderline.telephony.BadWebhook;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.WebRequest;
import java.util.Optional;

/** Reads the status of a call that we placed. */
final class TwilioOutboundStatus {
  private TwilioOutboundStatus() {}

  static OutboundStatus read(WebRequest request) {
    String key =
        request
            .query(CallbackUrls.OUTBOUND_KEY)
            .filter(OutboundCall::validKey)
            .orElseThrow(() -> new BadWebhook("the address names no call that we placed"));
    String status =
        request.form("CallStatus").orElseThrow(() -> new BadWebhook("CallStatus is missing"));
    return new OutboundStatus(
        key,
        TurnAddress.callId(request.form("CallSid").orElse(null), "CallSid"),
        end(status, request));
  }

  private static Optional<OutboundEnd> end(String status, WebRequest request) {
    return switch (status) {
      case "completed" -> Optional.of(taken(request));
      case "busy" -> Optional.of(new OutboundEnd.Busy());
      case "no-answer" -> Optional.of(new OutboundEnd.NoAnswer());
      case "canceled" -> Optional.of(new OutboundEnd.Failed("canceled"));
      case "failed" -> Optional.of(new OutboundEnd.Failed(network(request)));
      default -> Optional.empty();
    };
  }

  /** Twilio says unknown where it cannot tell; we take that for a person. */
  private static OutboundEnd taken(WebRequest request) {
    return request
        .form("AnsweredBy")
        .filter(who -> who.startsWith("machine_") || who.equals("fax"))
        .<OutboundEnd>map(_ -> new OutboundEnd.Machine())
        .orElseGet(OutboundEnd.Answered::new);
  }

  private static String network(WebRequest request) {
    return request
        .form("SipResponseCode")
        .filter(code -> code.matches("[1-6][0-9]{2}"))
        .map(code -> "sip " + code)
        .orElse("failed");
  }
}

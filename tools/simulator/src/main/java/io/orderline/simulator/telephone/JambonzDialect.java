package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** jambonz: signed JSON, verbs. */
record JambonzDialect(Account.Jambonz account) implements Dialect {

  @Override
  public Signed webhook(URI publicUrl, Map<String, String> told, Instant at) {
    String body = message(told).toString();
    return new Signed(
        Map.of(
            "Content-Type",
            "application/json",
            "Jambonz-Signature",
            JambonzSignature.of(account.webhookSecret(), at, body)),
        body);
  }

  private static JsonNode message(Map<String, String> told) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("call_sid", told.get("CallSid"))
            .put("account_sid", "9351f46a-678c-43f5-b8a6-d4eb58d131af")
            .put("application_sid", "0e0681b0-d49f-4fb8-b973-b5a3c6758de1")
            .put("direction", told.containsKey("ParentCallSid") ? "outbound" : "inbound")
            .put("from", number(told.get("From")))
            .put("to", told.get("To"))
            .put("call_id", "sip-" + told.get("CallSid"))
            .put("sip_status", 200)
            .put("call_status", status(told.get("CallStatus")));
    if (told.containsKey("Tag")) {
      message.set("customer_data", Members.parse(told.get("Tag")));
    }
    if (told.containsKey("SpeechResult")) {
      message.put("reason", "speechDetected");
      message
          .putObject("speech")
          .put("language_code", "zh-CN")
          .put("is_final", true)
          .putArray("alternatives")
          .addObject()
          .put("transcript", told.get("SpeechResult"))
          .put("confidence", Double.parseDouble(told.get("Confidence")));
    } else if (told.containsKey("Digits")) {
      boolean none = told.get("Digits").isEmpty();
      message.put("reason", none ? "timeout" : "dtmfDetected");
      if (!none) {
        message.put("digits", told.get("Digits"));
      }
    } else if (told.containsKey("DialCallStatus")) {
      message.put("dial_call_status", told.get("DialCallStatus"));
    }
    return message;
  }

  private static String status(String twilios) {
    return "ringing".equals(twilios) ? "trying" : twilios;
  }

  private static String number(String international) {
    return Telephone.WITHHELD.equals(international) ? "anonymous" : international;
  }

  @Override
  public StreamMessages stream(String call, int rate) {
    return new JambonzMessages(call, rate);
  }

  @Override
  public Optional<Map<String, String>> secondTry() {
    return Optional.empty();
  }

  @Override
  public boolean hasFallback() {
    return false;
  }

  @Override
  public List<Verb> read(String document) {
    return JambonzVerbs.read(document);
  }

  @Override
  public String callId(byte[] random) {
    ByteBuffer bits = ByteBuffer.wrap(random);
    return new UUID(bits.getLong(), bits.getLong()).toString();
  }

  @Override
  public String recordings() {
    return "/none/";
  }

  @Override
  public boolean mayFetch(String authorization) {
    return false;
  }
}

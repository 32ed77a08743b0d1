package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Vonage: JSON with a token, call control objects. */
record VonageDialect(Account.Vonage account) implements Dialect {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** How Vonage says what Twilio says of a line. */
  private static final Map<String, String> STATES =
      Map.of(
          "completed", "completed",
          "busy", "busy",
          "no-answer", "unanswered",
          "failed", "failed",
          "canceled", "cancelled");

  @Override
  public Signed webhook(URI publicUrl, Map<String, String> told, Instant at) {
    String body = (noted(publicUrl) ? note(told, at) : message(told, at)).toString();
    return new Signed(
        Map.of(
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + VonageTokens.webhook(account, body, at)),
        body);
  }

  /** Whether an action asks by itself what comes next: its message tells little. */
  private static boolean noted(URI publicUrl) {
    return publicUrl.getPath().endsWith("/resume");
  }

  private static JsonNode note(Map<String, String> told, Instant at) {
    ObjectNode note =
        JSON.objectNode()
            .put("conversation_uuid", told.get("CallSid"))
            .put("timestamp", at.toString());
    note.putObject("payload").put("stream", "over");
    return note;
  }

  private static JsonNode message(Map<String, String> told, Instant at) {
    ObjectNode message =
        JSON.objectNode()
            .put("from", number(told.get("From")))
            .put("to", number(told.get("To")))
            .put("uuid", legOf(told.get("CallSid")))
            .put("conversation_uuid", told.get("CallSid"))
            .put("timestamp", at.toString());
    if (told.containsKey("SpeechResult") || told.containsKey("RecordingUrl")) {
      heard(message, told);
    } else if (told.containsKey("Digits")) {
      keyed(message, told.get("Digits"));
    } else if (told.containsKey("DialCallStatus")) {
      String state = STATES.getOrDefault(told.get("DialCallStatus"), told.get("DialCallStatus"));
      message.put("direction", "outbound").put("status", state);
    } else if (told.containsKey("ErrorCode")) {
      message.put("reason", told.get("ErrorCode"));
      message.putObject("original_request").put("url", told.get("ErrorUrl"));
    } else if ("completed".equals(told.get("CallStatus"))) {
      message.put("direction", "inbound").put("status", "completed");
    }
    return message;
  }

  private static void heard(ObjectNode message, Map<String, String> told) {
    ObjectNode speech = message.putObject("speech").put("timeout_reason", "end_on_silence_timeout");
    if (told.containsKey("RecordingUrl")) {
      speech.put("recording_url", told.get("RecordingUrl"));
    }
    var results = speech.putArray("results");
    if (told.containsKey("SpeechResult")) {
      results
          .addObject()
          .put("confidence", told.get("Confidence"))
          .put("text", told.get("SpeechResult"));
    }
    message.putObject("dtmf").putNull("digits").put("timed_out", false);
  }

  private static void keyed(ObjectNode message, String digits) {
    ObjectNode speech = message.putObject("speech");
    speech.putArray("results");
    ObjectNode dtmf = message.putObject("dtmf");
    if (digits.isEmpty()) {
      speech.put("timeout_reason", "start_timeout");
      dtmf.putNull("digits").put("timed_out", true);
    } else {
      dtmf.put("digits", digits).put("timed_out", false);
    }
  }

  /** The caller's line within the conversation. */
  private static String legOf(String conversation) {
    return UUID.nameUUIDFromBytes(conversation.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String number(String international) {
    return Telephone.WITHHELD.equals(international)
        ? "anonymous"
        : international.replaceFirst("^\\+", "");
  }

  @Override
  public StreamMessages stream(String call, int rate) {
    return new VonageMessages(call, rate);
  }

  @Override
  public Optional<Map<String, String>> secondTry() {
    return Optional.of(Map.of());
  }

  @Override
  public boolean hasFallback() {
    return true;
  }

  @Override
  public List<Verb> read(String document) {
    return Ncco.read(document);
  }

  @Override
  public String callId(byte[] random) {
    ByteBuffer bits = ByteBuffer.wrap(random);
    return "CON-" + new UUID(bits.getLong(), bits.getLong());
  }

  @Override
  public String recordings() {
    return "/v1/files/";
  }

  @Override
  public boolean mayFetch(String authorization) {
    return VonageTokens.ofApplication(account, authorization);
  }
}

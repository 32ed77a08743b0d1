package io.orderline.telephony.vonage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.telephony.BadWebhook;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.List;

/** What Vonage posts: of each kind of message the parts that we use. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(ignoreNested = false)
record VonageMessage(
    @JsonProperty("conversation_uuid") String conversation,
    String from,
    String to,
    String status,
    String direction,
    Speech speech,
    Dtmf dtmf) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was heard. An error stands in place of results. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Speech(
      List<Result> results,
      @JsonProperty("timeout_reason") String ended,
      @JsonProperty("recording_url") String recording,
      String error) {
    Speech {
      results = results == null ? List.of() : List.copyOf(results);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Result(String text, double confidence) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Dtmf(String digits) {}

  /**
   * @throws BadWebhook when the body is no such message
   */
  static VonageMessage read(byte[] body) {
    try {
      VonageMessage message = JSON.readValue(body, VonageMessage.class);
      if (message != null) {
        return message;
      }
    } catch (IOException e) {
      // told below, without the body: it holds what was said
    }
    throw new BadWebhook("the body is not a message of Vonage's Voice API in JSON");
  }
}

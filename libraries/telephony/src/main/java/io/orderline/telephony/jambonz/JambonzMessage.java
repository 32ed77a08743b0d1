package io.orderline.telephony.jambonz;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.telephony.BadWebhook;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.List;

/** What jambonz posts: of each kind of hook the parts that we use. */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(ignoreNested = false)
record JambonzMessage(
    @JsonProperty("call_sid") String call,
    String direction,
    String from,
    String to,
    @JsonProperty("call_status") String status,
    String reason,
    Speech speech,
    String digits,
    @JsonProperty("dial_call_status") String dialled,
    @JsonProperty("queue_result") String queued,
    @JsonProperty("customer_data") Tagged tagged) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What we had tagged on the call with the question. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Tagged(String turn) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Speech(List<Alternative> alternatives) {
    Speech {
      alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Alternative(String transcript, double confidence) {}

  /**
   * @throws BadWebhook when the body is no such message
   */
  static JambonzMessage read(byte[] body) {
    try {
      JambonzMessage message = JSON.readValue(body, JambonzMessage.class);
      if (message != null) {
        return message;
      }
    } catch (IOException e) {
      // told below, without the body: it holds what was said
    }
    throw new BadWebhook("the body is not a message of jambonz in JSON");
  }
}

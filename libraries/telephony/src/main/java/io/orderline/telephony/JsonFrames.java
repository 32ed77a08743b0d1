package io.orderline.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.call.CallId;

/** What text messages of streams have in common. */
public final class JsonFrames {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFrames() {}

  /**
   * @throws BadFrame when it is no JSON
   */
  public static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadFrame("a message is no JSON");
    }
  }

  /**
   * The call that a stream says it is of.
   *
   * @throws BadFrame when it names none
   */
  public static StreamEvent started(String call) {
    if (call.isBlank() || call.length() > 64) {
      throw new BadFrame("the stream does not say of which call it is");
    }
    return new StreamEvent.Started(new CallId(call));
  }

  /**
   * A key that was pressed.
   *
   * @throws BadFrame when it is none
   */
  public static StreamEvent key(String digit) {
    if (digit.length() != 1) {
      throw new BadFrame("a key is one character");
    }
    return new StreamEvent.Key(digit.charAt(0));
  }
}

package io.orderline.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a system answered. {@link #toString()} leaves the body out. */
public record Reply(String system, int status, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether there is no such thing. */
  public boolean missing() {
    return status == 404;
  }

  /**
   * The body of a successful answer.
   *
   * @throws RemoteFault when the request was refused or the body is no JSON
   */
  public JsonNode json() {
    return checked().anyJson();
  }

  /**
   * This answer, which is a successful one.
   *
   * @throws RemoteFault when the request was refused
   */
  public Reply checked() {
    if (status / 100 != 2) {
      throw RemoteFault.lasting(
          system + " refused the request with status " + status + ": check address and secret",
          null);
    }
    return this;
  }

  /**
   * The body, whatever the status.
   *
   * @throws RemoteFault when it is no JSON
   */
  public JsonNode anyJson() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw RemoteFault.lasting(system + " answered something that is no JSON", e);
    }
  }

  /**
   * The fault that this answer is.
   *
   * @param why no personal data
   */
  public RemoteFault refused(String why) {
    return RemoteFault.lasting(
        system + " refused the request with status " + status + ": " + why, null);
  }

  @Override
  public String toString() {
    return "Reply[" + system + " " + status + "]";
  }
}

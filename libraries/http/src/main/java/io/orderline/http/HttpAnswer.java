package io.orderline.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.fault.FaultKind;

/** An answer of a system. {@link #toString()} leaves the body out. */
public record HttpAnswer(String system, int status, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whether there is no such thing. */
  public boolean missing() {
    return status == 404;
  }

  /**
   * The body of a successful answer.
   *
   * @throws HttpFault when the request was refused or the body is no JSON
   */
  public JsonNode json() {
    return checked().anyJson();
  }

  /**
   * This answer, which is a successful one.
   *
   * @throws HttpFault when the request was refused
   */
  public HttpAnswer checked() {
    if (status / 100 != 2) {
      throw HttpFault.lasting(
              system + " refused the request with status " + status + ": check address and secret",
              null)
          .of(status);
    }
    return this;
  }

  /**
   * The body, whatever the status.
   *
   * @throws HttpFault when it is no JSON
   */
  public JsonNode anyJson() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw HttpFault.lasting(system + " answered something that is no JSON", e);
    }
  }

  /**
   * The fault that this answer is, where what blames the request itself is an outcome already: what
   * is left may be a limit or a setting, by which everything is turned down.
   *
   * @param why no personal data
   */
  public HttpFault refused(String why) {
    HttpFault fault =
        HttpFault.lasting(system + " refused the request with status " + status + ": " + why, null);
    return FaultKind.ofStatus(status) == FaultKind.AWAY && status / 100 != 2
        ? fault.of(status)
        : fault;
  }

  @Override
  public String toString() {
    return "Reply[" + system + " " + status + "]";
  }
}

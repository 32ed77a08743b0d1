package io.orderline.telephony;

import io.orderline.core.call.CallId;
import java.util.regex.Pattern;

/**
 * Which turn an address of {@link CallbackUrls} is for.
 *
 * @param number of the turn
 * @param troubles how many times in a row it has failed
 */
public record TurnAddress(int number, int troubles) {
  /** It stands in addresses, in headers, in the ids of events and in the log. */
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

  /**
   * @throws BadWebhook when the address names no turn
   */
  public static TurnAddress of(WebRequest request) {
    return new TurnAddress(
        count(request, "turn"),
        request.query("troubles").isPresent() ? count(request, "troubles") : 0);
  }

  /**
   * How many streams the call has had.
   *
   * @throws BadWebhook when that is no number
   */
  public static int streams(WebRequest request) {
    return request.query("streams").isPresent() ? count(request, "streams") : 0;
  }

  /**
   * The call that an address names, for requests that come from the agent's line.
   *
   * @throws BadWebhook when it names none
   */
  public static CallId call(WebRequest request) {
    return callId(request.query("call").orElse(null), "the parameter call");
  }

  /**
   * A provider's id of a call.
   *
   * @throws BadWebhook when there is none, or one with letters that no provider uses
   */
  public static CallId callId(String id, String where) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new BadWebhook(where + " is missing or not a call's id");
    }
    return new CallId(id);
  }

  private static int count(WebRequest request, String name) {
    return request
        .query(name)
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElseThrow(() -> new BadWebhook("the parameter " + name + " is missing or not a number"));
  }
}

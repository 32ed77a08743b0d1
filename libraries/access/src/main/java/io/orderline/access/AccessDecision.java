package io.orderline.access;

/** The result of an access check. */
public sealed interface AccessDecision {

  record Permitted(Principal principal) implements AccessDecision {}

  /**
   * @param status of the HTTP answer
   * @param code the reason for programs
   * @param reason the text of the answer; empty where an endpoint is hidden
   */
  record Refused(int status, String code, String reason) implements AccessDecision {
    public static final Refused HIDDEN = new Refused(404, "not-found", "");
    static final Refused CLOSED =
        new Refused(
            403,
            "closed",
            "Closed. Set ORDERLINE_OPERATOR_TOKEN where the server runs to open it.");
    static final Refused UNKNOWN =
        new Refused(
            401, "not-signed-in", "Show the operator's token: Authorization: Bearer <token>");
    static final Refused OTHER_TENANT =
        new Refused(403, "other-shop", "Your account does not reach this shop.");
  }
}

package io.orderline.call.provider.twilio;

import io.orderline.call.provider.WebRequest;
import io.orderline.core.tenant.TenantId;
import java.net.URI;

/**
 * The addresses that we give Twilio for what comes next. They carry what must survive without a
 * session, and Twilio's signature covers them.
 */
record TwilioLinks(URI publicUrl, TenantId tenant, boolean recorded) {

  static TwilioLinks of(URI publicUrl, TenantId tenant, WebRequest request) {
    return new TwilioLinks(
        publicUrl, tenant, request.query("listen").filter("record"::equals).isPresent());
  }

  String turn(int number, int troubles) {
    return link("turn") + "&turn=" + number + (troubles > 0 ? "&troubles=" + troubles : "");
  }

  /** For a turn in which a key pressed is the first of several. */
  String digits(int number, int troubles) {
    return turn(number, troubles) + "&expect=digits";
  }

  /** For a recording that was never made because nobody spoke. */
  String silence(int number) {
    return turn(number, 0) + "&silent=1";
  }

  String keys(int number, String soFar) {
    return turn(number, 0) + "&keys=" + soFar;
  }

  String dialled() {
    return link("dialled");
  }

  private String link(String event) {
    String base = publicUrl.toString().replaceFirst("/+$", "");
    return base
        + "/calls/twilio/"
        + event
        + "?tenant="
        + tenant
        + (recorded ? "&listen=record" : "");
  }
}

package io.orderline.call.provider;

import io.orderline.core.call.CallId;
import io.orderline.core.tenant.TenantId;
import java.net.URI;

/**
 * The addresses that we give a provider for what comes next. They carry what must survive without a
 * session.
 *
 * @param recorded whether we listen to recordings ourselves
 */
public record Links(URI publicUrl, String provider, TenantId tenant, boolean recorded) {

  /** As in the address that was asked just now. */
  public static Links of(URI publicUrl, String provider, TenantId tenant, WebRequest request) {
    return new Links(
        publicUrl, provider, tenant, request.query("listen").filter("record"::equals).isPresent());
  }

  public String turn(int number, int troubles) {
    return link("turn") + "&turn=" + number + (troubles > 0 ? "&troubles=" + troubles : "");
  }

  /** For a turn in which a key pressed is the first of several. */
  public String digits(int number, int troubles) {
    return turn(number, troubles) + "&expect=digits";
  }

  /** For a recording that was never made because nobody spoke. */
  public String silence(int number) {
    return turn(number, 0) + "&silent=1";
  }

  public String keys(int number, String soFar) {
    return turn(number, 0) + "&keys=" + soFar;
  }

  /** Where it is told how the person took the call that was handed over. */
  public String dialled() {
    return link("dialled");
  }

  /** What the person hears who takes the call, before the caller does. */
  public String agent(CallId call) {
    return link("agent") + "&call=" + call;
  }

  private String link(String event) {
    String base = publicUrl.toString().replaceFirst("/+$", "");
    return base
        + "/calls/"
        + provider
        + "/"
        + event
        + "?tenant="
        + tenant
        + (recorded ? "&listen=record" : "");
  }
}

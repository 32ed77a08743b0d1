package io.orderline.telephony;

import io.orderline.core.call.CallId;
import io.orderline.core.call.Listen;
import io.orderline.core.tenant.TenantId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The addresses that we give a provider for what comes next. They carry what must survive without a
 * session.
 *
 * @param listen how this call is listened to
 * @param named whether the addresses say so, because the tenant's calls usually are otherwise
 * @param streams how many streams the call has had
 */
public record CallbackUrls(
    URI publicUrl, String provider, TenantId tenant, Listen listen, boolean named, int streams) {
  /** The parameter that carries the key of a call that we placed. */
  public static final String OUTBOUND_KEY = "outbound";

  private static final int MOST_STREAMS = 99;

  /** Where the provider listens. */
  public CallbackUrls(URI publicUrl, String provider, TenantId tenant) {
    this(publicUrl, provider, tenant, Listen.GATHER, false, 0);
  }

  /** As in the address that was asked just now; the provider listens unless it says otherwise. */
  public static CallbackUrls of(
      URI publicUrl, String provider, TenantId tenant, WebRequest request) {
    return of(publicUrl, provider, tenant, Listen.GATHER, request);
  }

  /**
   * As in the address that was asked just now.
   *
   * @param usual how the tenant's calls are listened to where it does not say otherwise
   */
  public static CallbackUrls of(
      URI publicUrl, String provider, TenantId tenant, Listen usual, WebRequest request) {
    Optional<Listen> asked = request.query("listen").flatMap(Listen::of);
    return new CallbackUrls(
        publicUrl,
        provider,
        tenant,
        asked.orElse(usual),
        asked.isPresent(),
        TurnAddress.streams(request));
  }

  /** Whether we listen to recordings ourselves. */
  public boolean recorded() {
    return listen == Listen.RECORD;
  }

  /** Whether this answer is given on a stream: all that ends in a question, unless in trouble. */
  public boolean streams(Reply reply) {
    return listen == Listen.STREAM && reply.asks() && reply.troubles() == 0;
  }

  /** Links for continuing without a stream. */
  public CallbackUrls without(Reply reply) {
    return listen == Listen.STREAM && reply.asks()
        ? new CallbackUrls(publicUrl, provider, tenant, Listen.GATHER, true, streams)
        : this;
  }

  /** Where a stream is opened, once, with this token. */
  public String stream(String token) {
    return base().replaceFirst("^http", "ws") + "/streams/" + provider + "/" + tenant + "/" + token;
  }

  /** Where it is asked what comes after a stream. */
  public String resume() {
    return link("resume") + "&streams=" + Math.min(MOST_STREAMS, streams + 1);
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
    return link("agent") + "&call=" + URLEncoder.encode(call.value(), StandardCharsets.UTF_8);
  }

  /** Where it is asked what the callee hears whom we called. */
  public String outbound(String key) {
    return link("incoming") + "&" + OUTBOUND_KEY + "=" + key;
  }

  /** Where it is told what becomes of a call that we placed. */
  public String outboundStatus(String key) {
    return link("status") + "&" + OUTBOUND_KEY + "=" + key;
  }

  private String link(String event) {
    return base()
        + "/calls/"
        + provider
        + "/"
        + event
        + "?tenant="
        + tenant
        + (named ? "&listen=" + listen.text() : "");
  }

  private String base() {
    return publicUrl.toString().replaceFirst("/+$", "");
  }
}

package io.orderline.telephony.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.orderline.core.call.CallId;
import io.orderline.core.outbound.OutboundCall;
import io.orderline.core.outbound.OutboundStatus;
import io.orderline.core.outbound.Placement;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import io.orderline.http.HttpFault;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.OutboundProvider;
import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.WebRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places calls through Twilio's Calls API (2010-04-01). Twilio takes no key of ours and drops no
 * duplicates; the key travels in the addresses that it calls back. It answers 201 when the call is
 * queued, so a placed call may still fail a moment later.
 */
@Singleton
public class TwilioOutboundCalls implements OutboundProvider {
  /**
   * Codes that blame the number: premium, invalid, out of reach, not in use, not in service.
   * Everything else is put right by time or an operator.
   */
  private static final Set<Integer> REFUSALS = Set.of(21202, 21211, 21214, 21217, 13224);

  /** Long enough to reach a telephone, short of most mailboxes. */
  private static final String RING_SECONDS = "25";

  private final TwilioConfig config;
  private final TwilioAccountsConfig accounts;
  private final TelephonyConfig lines;
  private final GuardedHttpClient service;

  TwilioOutboundCalls(
      TwilioConfig config, TwilioAccountsConfig accounts, TelephonyConfig lines, Clock clock) {
    this.config = config;
    this.accounts = accounts;
    this.lines = lines;
    this.service =
        new GuardedHttpClient("Twilio Voice", config.limits(), clock, CompletionException::new);
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public CompletionStage<Placement> place(OutboundCall call) {
    return accounts
        .of(call.tenant())
        .map(account -> place(account, call))
        .orElseGet(() -> CompletableFuture.completedStage(noAccount(call.tenant())));
  }

  @Override
  public OutboundStatus status(WebRequest request) {
    return TwilioOutboundStatus.read(request);
  }

  private CompletionStage<Placement> place(
      TwilioAccountsConfig.Account account, OutboundCall call) {
    return service
        .tell(request(account, call), TwilioOutboundCalls::placement)
        .exceptionally(TwilioOutboundCalls::unavailable);
  }

  private HttpRequest request(TwilioAccountsConfig.Account account, OutboundCall call) {
    String base = config.api().toString().replaceFirst("/+$", "");
    String secret = account.accountSid() + ":" + account.authToken();
    return HttpRequest.newBuilder(
            URI.create(base + "/2010-04-01/Accounts/" + account.accountSid() + "/Calls.json"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)))
        .POST(
            BodyPublishers.ofString(
                fields(call)
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&"))))
        .build();
  }

  private Stream<Map.Entry<String, String>> fields(OutboundCall call) {
    var links = new CallbackUrls(lines.publicUrl(), name(), call.tenant());
    var always =
        List.of(
            Map.entry("To", call.to().international()),
            Map.entry("From", call.from().international()),
            Map.entry("Url", links.outbound(call.key())),
            Map.entry("StatusCallback", links.outboundStatus(call.key())),
            Map.entry("StatusCallbackEvent", "initiated"),
            Map.entry("StatusCallbackEvent", "ringing"),
            Map.entry("StatusCallbackEvent", "answered"),
            Map.entry("StatusCallbackEvent", "completed"),
            Map.entry("Timeout", RING_SECONDS));
    return call.detectMachine()
        ? Stream.concat(always.stream(), Stream.of(Map.entry("MachineDetection", "Enable")))
        : always.stream();
  }

  private static Placement placement(HttpAnswer answer) {
    if (answer.status() / 100 == 2) {
      return new Placement.Placed(new CallId(answer.anyJson().path("sid").asText()));
    }
    int code = code(answer);
    return REFUSALS.contains(code)
        ? new Placement.Refused("twilio " + code)
        : new Placement.Unavailable(
            answer.refused(Integer.toString(code)).getMessage(), /* perhapsPlaced= */ false);
  }

  private static int code(HttpAnswer answer) {
    try {
      return answer.anyJson().path("code").asInt();
    } catch (HttpFault _) {
      return 0; // a proxy answered
    }
  }

  private static Placement unavailable(Throwable thrown) {
    boolean perhaps = !(thrown.getCause() instanceof HttpFault fault) || fault.isPerhapsDone();
    return new Placement.Unavailable(thrown.getMessage(), perhaps);
  }

  private static Placement noAccount(TenantId tenant) {
    return new Placement.Unavailable(
        "set orderline.tenants." + tenant + ".twilio.account-sid and .auth-token",
        /* perhapsPlaced= */ false);
  }
}

package io.orderline.telephony.twilio;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.telephony.AnswerWriter;
import io.orderline.telephony.CallEvent;
import io.orderline.telephony.CallbackUrlFactory;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.OpenedWebhook;
import io.orderline.telephony.RecordingAccess;
import io.orderline.telephony.Reply;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.TelephonyConfig;
import io.orderline.telephony.TelephonyProvider;
import io.orderline.telephony.TurnAddress;
import io.orderline.telephony.WebRequest;
import io.orderline.telephony.WebhookAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Twilio Programmable Voice with webhooks and TwiML. */
@ApplicationScoped
public class TwilioProvider implements TelephonyProvider {
  private static final String XML = "application/xml;charset=UTF-8";

  private final TelephonyConfig lines;
  private final TwilioConfig config;
  private final Tenants tenants;
  private final TwilioAccountsConfig accounts;
  private final CallbackUrlFactory callLinks;

  TwilioProvider(
      TelephonyConfig lines,
      TwilioConfig config,
      Tenants tenants,
      TwilioAccountsConfig accounts,
      CallbackUrlFactory callLinks) {
    this.lines = lines;
    this.config = config;
    this.tenants = tenants;
    this.accounts = accounts;
    this.callLinks = callLinks;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public OpenedWebhook open(TenantId tenant, String event, WebRequest request) {
    return switch (check(tenant, request)) {
      case SignatureCheck.Broken _ -> new OpenedWebhook.Refused();
      case SignatureCheck.Genuine genuine ->
          new OpenedWebhook.Exchange(
              TwilioWebhooks.read(event, request), genuine, new Writer(tenant, request));
    };
  }

  SignatureCheck check(TenantId tenant, WebRequest request) {
    return accounts
        .of(tenant)
        .map(TwilioAccountsConfig.Account::authToken)
        .filter(token -> !token.isBlank())
        .filter(token -> new TwilioSignature(token).signed(request))
        .<SignatureCheck>map(_ -> new SignatureCheck.Whole())
        .orElseGet(SignatureCheck.Broken::new);
  }

  private final class Writer implements AnswerWriter {
    private final TenantId tenant;
    private final WebRequest request;
    private final CallbackUrls links;

    Writer(TenantId tenant, WebRequest request) {
      this.tenant = tenant;
      this.request = request;
      this.links = callLinks.of(TwilioProvider.this, tenant, request);
    }

    @Override
    public WebhookAnswer write(Reply reply) {
      TwilioHandover handover = handover(tenant, request);
      return new WebhookAnswer(
          XML,
          links.streams(reply)
              ? Twiml.stream(callLinks.stream(links, tenant, handover.call()), config, links)
              : Twiml.of(
                  reply, config, lines.recording().maxSeconds(), links.without(reply), handover));
    }

    @Override
    public WebhookAnswer write(CallEvent.MoreKeys more) {
      return new WebhookAnswer(XML, Twiml.moreKeys(more.number(), more.soFar(), config, links));
    }
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    var account = accounts.of(tenant).orElseThrow();
    String credentials = account.accountSid() + ":" + account.authToken();
    return new RecordingAccess(
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
        config.recordingOrigins());
  }

  private TwilioHandover handover(TenantId tenant, WebRequest request) {
    return new TwilioHandover(
        accounts.of(tenant).flatMap(TwilioAccountsConfig.Account::workflowSid),
        tenants.of(tenant).agents().sip(),
        TurnAddress.callId(request.form("CallSid").orElse(null), "CallSid"));
  }
}

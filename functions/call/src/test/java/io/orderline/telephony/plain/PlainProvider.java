package io.orderline.telephony.plain;

import io.orderline.core.call.VoiceCommand;
import io.orderline.core.tenant.TenantId;
import io.orderline.telephony.CallbackUrlFactory;
import io.orderline.telephony.CallbackUrls;
import io.orderline.telephony.OpenedWebhook;
import io.orderline.telephony.RecordingAccess;
import io.orderline.telephony.Reply;
import io.orderline.telephony.SignatureCheck;
import io.orderline.telephony.TelephonyProvider;
import io.orderline.telephony.WebRequest;
import io.orderline.telephony.WebhookAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/**
 * The provider of the first recipe in docs/extending.md: forms in, one command a line out. Being a
 * bean is all that makes it a provider.
 */
@ApplicationScoped
class PlainProvider implements TelephonyProvider {
  static final String SECRET = "plain-secret";

  private final CallbackUrlFactory urls;

  PlainProvider(CallbackUrlFactory urls) {
    this.urls = urls;
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public OpenedWebhook open(TenantId tenant, String event, WebRequest request) {
    if (request.header("x-plain-secret").filter(SECRET::equals).isEmpty()) {
      return new OpenedWebhook.Refused();
    }
    CallbackUrls links = urls.of(this, tenant, request);
    return new OpenedWebhook.Exchange(
        new PlainWebhook(request).read(event, request),
        new SignatureCheck.Whole(),
        reply -> new WebhookAnswer("text/plain;charset=UTF-8", written(reply, links)));
  }

  @Override
  public RecordingAccess recordings(TenantId tenant) {
    throw new IllegalStateException("this provider records nothing");
  }

  private static String written(Reply reply, CallbackUrls links) {
    return reply.commands().stream()
        .map(command -> line(command, reply, links.without(reply)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(VoiceCommand command, Reply reply, CallbackUrls links) {
    if (command instanceof VoiceCommand.Say(var text)) {
      return "say " + text.replace('\n', ' ');
    }
    if (command instanceof VoiceCommand.Ask) {
      return "listen " + links.turn(reply.nextTurn(), reply.troubles());
    }
    return command instanceof VoiceCommand.Transfer ? "transfer " + links.dialled() : "hangup";
  }
}

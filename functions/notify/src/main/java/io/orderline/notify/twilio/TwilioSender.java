package io.orderline.notify.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import io.orderline.notify.NotifyConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * Sends through Twilio. The service drops no duplicates: a message whose answer was lost comes
 * twice when it is sent again.
 */
@Singleton
public class TwilioSender implements SmsSender {
  static final String PROVIDER = "twilio";

  /**
   * Codes that blame the number or the text: invalid, unsubscribed, out of reach, no mobile, too
   * long, empty. Everything else is put right by time or an operator.
   */
  private static final Set<Integer> REFUSALS = Set.of(21211, 21610, 21612, 21614, 21617, 21602);

  private final TwilioConfig config;
  private final GuardedHttpClient service;

  @Inject
  TwilioSender(TwilioConfig config, NotifyConfig notify, Clock clock) {
    this(config, clock);
    if (notify.sender().equals(PROVIDER) && config.account().isEmpty()) {
      throw new IllegalArgumentException(
          "orderline.notify.sender=twilio needs orderline.notify.twilio.account.sid, .auth-token"
              + " and .from");
    }
  }

  TwilioSender(TwilioConfig config, InstantSource clock) {
    this.config = config;
    this.service = new GuardedHttpClient("Twilio SMS", config.limits(), clock, SmsUnavailable::new);
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public CompletionStage<Outcome> send(SmsMessage message) {
    return config
        .account()
        .map(account -> service.tell(request(account, message), TwilioSender::outcome))
        .orElseGet(
            () ->
                CompletableFuture.failedStage(
                    new SmsUnavailable("set orderline.notify.twilio.account", null)));
  }

  private HttpRequest request(TwilioConfig.Account account, SmsMessage message) {
    String sender = account.from().startsWith("MG") ? "MessagingServiceSid" : "From";
    Map<String, String> form =
        Map.of("To", international(message.to()), sender, account.from(), "Body", message.text());
    String secret = account.sid() + ":" + account.authToken();
    return HttpRequest.newBuilder(
            URI.create(config.url() + "/2010-04-01/Accounts/" + account.sid() + "/Messages.json"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header(
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)))
        .POST(
            BodyPublishers.ofString(
                form.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"))))
        .build();
  }

  private static Outcome outcome(HttpAnswer reply) {
    JsonNode answer = reply.anyJson();
    if (reply.status() / 100 == 2) {
      return new Outcome.Sent(answer.path("sid").asText());
    }
    int code = answer.path("code").asInt();
    if (REFUSALS.contains(code)) {
      return new Outcome.Refused("twilio " + code);
    }
    throw reply.refused(Integer.toString(code));
  }

  private static String international(PhoneNumber number) {
    return (number.mobile() ? "+86" : "+") + number.digits();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

package io.orderline.notify.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import io.orderline.notify.NotifyConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Sends through Alibaba Cloud. The service drops no duplicates: a message whose answer was lost
 * comes twice when it is sent again. Our key is its {@code OutId}, by which it is found there.
 */
@Singleton
public class AliyunSender implements SmsSender {
  static final String PROVIDER = "aliyun";

  /** Codes that blame the message itself; time or an operator puts everything else right. */
  private static final Set<String> REFUSALS =
      Set.of(
          "isv.MOBILE_NUMBER_ILLEGAL",
          "isv.MOBILE_COUNT_OVER_LIMIT",
          "isv.INVALID_PARAMETERS",
          "isv.INVALID_JSON_PARAM",
          "isv.TEMPLATE_MISSING_PARAMETERS",
          "isv.TEMPLATE_PARAMS_ILLEGAL",
          "isv.PARAM_LENGTH_LIMIT",
          "isv.PARAM_NOT_SUPPORT_URL",
          "isv.BLACK_KEY_CONTROL_LIMIT");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AliyunConfig config;
  private final GuardedHttpClient service;
  private final InstantSource clock;
  private final Supplier<String> nonces;

  @Inject
  AliyunSender(AliyunConfig config, NotifyConfig notify, Clock clock) {
    this(config, clock, () -> UUID.randomUUID().toString());
    if (notify.sender().equals(PROVIDER) && config.account().isEmpty()) {
      throw new IllegalArgumentException(
          "orderline.notify.sender=aliyun needs orderline.notify.aliyun.account.access-key-id,"
              + " .access-key-secret and .sign-name");
    }
  }

  AliyunSender(AliyunConfig config, InstantSource clock, Supplier<String> nonces) {
    this.config = config;
    this.service = new GuardedHttpClient("Aliyun SMS", config.limits(), clock, SmsUnavailable::new);
    this.clock = clock;
    this.nonces = nonces;
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public CompletionStage<Outcome> send(SmsMessage message) {
    String template = config.templates().get(message.template());
    if (template == null || config.account().isEmpty()) {
      return CompletableFuture.failedStage(
          new SmsUnavailable(
              "set orderline.notify.aliyun.account and .templates.\"" + message.template() + "\"",
              null));
    }
    return service.tell(request(config.account().get(), template, message), this::outcome);
  }

  private HttpRequest request(AliyunConfig.Account account, String template, SmsMessage message) {
    ObjectNode parameters = JSON.valueToTree(message.parameters());
    Map<String, String> query =
        Map.of(
            "PhoneNumbers", message.to().digits(),
            "SignName",
                config.signNames().getOrDefault(message.tenant().value(), account.signName()),
            "TemplateCode", template,
            "TemplateParam", parameters.toString(),
            "OutId", message.key());
    var headers = new HashMap<String, String>();
    headers.put("host", config.url().getAuthority());
    headers.put("x-acs-action", "SendSms");
    headers.put("x-acs-version", "2017-05-25");
    headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", nonces.get());
    headers.put("x-acs-content-sha256", Acs3Signature.EMPTY_BODY);
    var signature = new Acs3Signature(account.accessKeyId(), account.accessKeySecret());
    String authorization = signature.authorization("POST", query, headers);
    headers.remove("host"); // the client sets it itself
    var request =
        HttpRequest.newBuilder(URI.create(config.url() + "/?" + Acs3Signature.query(query)))
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .POST(BodyPublishers.noBody());
    headers.forEach(request::header);
    return request.build();
  }

  private Outcome outcome(HttpAnswer reply) {
    JsonNode answer = reply.anyJson();
    String code = answer.path("Code").asText();
    if (code.equals("OK")) {
      return new Outcome.Sent(answer.path("BizId").asText());
    }
    if (REFUSALS.contains(code)) {
      return new Outcome.Refused(code);
    }
    throw reply.refused(code);
  }
}

package io.orderline.notify.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsSender.Outcome;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Request;
import io.orderline.notify.SmsSenderContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AliyunSenderTest extends SmsSenderContract {
  private static final Acs3Signature SIGNATURE = new Acs3Signature("key-id", "key-secret");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00.123Z"), ZoneOffset.UTC);

  private final FakeSystem system = new FakeSystem(AliyunSenderTest::answer);
  private final AliyunSender sender = sender(Map.of());

  /** Checks the signature as the service does, then answers as it is documented. */
  private static Answer answer(Request request) {
    Map<String, String> signed = new HashMap<>(request.headers());
    signed.keySet().removeIf(name -> !name.startsWith("x-acs-") && !name.equals("host"));
    if (!SIGNATURE
        .authorization("POST", request.fields(), signed)
        .equals(request.headers().get("authorization"))) {
      return new Answer(400, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"…\"}");
    }
    return switch (request.fields().get("PhoneNumbers")) {
      case String number when number.equals(NOBODY.digits()) ->
          new Answer(200, "{\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\",\"Message\":\"号码错误\"}");
      case String number when number.equals(UNPAID.digits()) ->
          new Answer(200, "{\"Code\":\"isv.AMOUNT_NOT_ENOUGH\",\"Message\":\"余额不足\"}");
      default ->
          new Answer(
              200,
              "{\"Code\":\"OK\",\"Message\":\"OK\",\"BizId\":\"receipt-1\",\"RequestId\":\"r\"}");
    };
  }

  private AliyunSender sender(Map<String, String> more) {
    var properties = new HashMap<>(more);
    Map.of(
            "url", system.url().toString(),
            "limits.timeout", "5s",
            "account.access-key-id", "key-id",
            "account.access-key-secret", "key-secret",
            "account.sign-name", "听单",
            "templates.ticket-created", "SMS_154950909")
        .forEach(properties::putIfAbsent);
    var prefixed = new HashMap<String, String>();
    properties.forEach((key, value) -> prefixed.put("orderline.notify.aliyun." + key, value));
    return new AliyunSender(config(AliyunConfig.class, prefixed), CLOCK, () -> "nonce-1");
  }

  @Override
  protected SmsSender sender() {
    return sender;
  }

  @Override
  protected FakeSystem system() {
    return system;
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void sendsTheApprovedTemplateWithItsParameters() {
    answer(sender.send(message(LIN)));
    assertThat(system.requests().getFirst().fields())
        .isEqualTo(
            Map.of(
                "PhoneNumbers", "13512348765",
                "SignName", "听单",
                "TemplateCode", "SMS_154950909",
                "TemplateParam", "{\"ticket\":\"R2026\"}",
                "OutId", "call-1:ticket"));
  }

  @Test
  void aTenantMayHaveASignatureOfItsOwn() {
    assertThat(answer(sender(Map.of("sign-names.demo", "示范小店")).send(message(LIN))))
        .isInstanceOf(Outcome.Sent.class);
    assertThat(system.requests().getFirst().fields()).containsEntry("SignName", "示范小店");
  }

  @Test
  void aWrongSecretIsForTheOperatorToPutRight() {
    assertThatThrownBy(
            () -> answer(sender(Map.of("account.access-key-secret", "wrong")).send(message(LIN))))
        .hasCauseInstanceOf(SmsUnavailable.class)
        .hasMessageContaining("SignatureDoesNotMatch");
  }

  @Test
  void aTemplateWithoutACodeSaysWhatToSet() {
    SmsMessage message = message(LIN);
    SmsMessage other =
        new SmsMessage(
            message.key(), message.tenant(), LIN, "refund-paid", Map.of(), message.text());

    assertThatThrownBy(() -> answer(sender.send(other)))
        .hasCauseInstanceOf(SmsUnavailable.class)
        .hasMessageContaining("templates.\"refund-paid\"");
    assertThat(system.requests()).isEmpty();
  }
}

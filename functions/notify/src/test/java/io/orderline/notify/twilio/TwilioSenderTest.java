package io.orderline.notify.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.message.SmsSender;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Request;
import io.orderline.notify.SmsSenderContract;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwilioSenderTest extends SmsSenderContract {
  private final FakeSystem system = new FakeSystem(TwilioSenderTest::answer);
  private final TwilioSender sender = sender("+15005550006");

  private static Answer answer(Request request) {
    String secret = Base64.getEncoder().encodeToString("AC1:token".getBytes(UTF_8));
    if (!request.headers().get("authorization").equals("Basic " + secret)) {
      return new Answer(401, "{\"code\":20003,\"message\":\"Authenticate\",\"status\":401}");
    }
    String to = request.fields().get("To");
    if (to.equals("+86" + NOBODY.digits())) {
      return new Answer(400, "{\"code\":21211,\"message\":\"Invalid 'To'\",\"status\":400}");
    }
    if (to.equals("+86" + UNPAID.digits())) {
      return new Answer(400, "{\"code\":21408,\"message\":\"No permission\",\"status\":400}");
    }
    return new Answer(201, "{\"sid\":\"receipt-1\",\"status\":\"queued\",\"error_code\":null}");
  }

  private TwilioSender sender(String from) {
    String prefix = "orderline.notify.twilio.";
    return new TwilioSender(
        config(
            TwilioConfig.class,
            Map.of(
                prefix + "url", system.url().toString(),
                prefix + "limits.timeout", "5s",
                prefix + "account.sid", "AC1",
                prefix + "account.auth-token", "token",
                prefix + "account.from", from)),
        Clock.systemUTC());
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
  void sendsTheWholeTextToTheInternationalNumber() {
    answer(sender.send(message(LIN)));
    Request request = system.requests().getFirst();
    assertThat(request.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
    assertThat(request.fields())
        .isEqualTo(
            Map.of(
                "To", "+8613512348765",
                "From", "+15005550006",
                "Body", "【听单】您的退货已登记，单号R2026。"));
  }

  @Test
  void aNumberAbroadKeepsItsCountry() {
    answer(sender.send(message(new PhoneNumber("4915112345678"))));
    assertThat(system.requests().getFirst().fields()).containsEntry("To", "+4915112345678");
  }

  @Test
  void aMessagingServiceMaySend() {
    answer(sender("MG123").send(message(LIN)));
    assertThat(system.requests().getFirst().fields())
        .containsEntry("MessagingServiceSid", "MG123")
        .doesNotContainKey("From");
  }
}

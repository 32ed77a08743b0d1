package io.orderline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.message.SmsMessage;
import io.orderline.core.message.SmsSender;
import io.orderline.core.message.SmsSender.Outcome;
import io.orderline.core.message.SmsUnavailable;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Fault;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of every provider of short messages. */
public abstract class SmsSenderContract {
  protected static final PhoneNumber LIN = new PhoneNumber("13512348765");

  /** A number that every fake says is not in use. */
  protected static final PhoneNumber NOBODY = new PhoneNumber("13000000000");

  /** A number for which every fake says that the account has no money left. */
  protected static final PhoneNumber UNPAID = new PhoneNumber("13000000001");

  protected abstract SmsSender sender();

  protected abstract FakeSystem system();

  @Test
  void anAcceptedMessageHasAReceipt() {
    assertThat(answer(sender().send(message(LIN)))).isEqualTo(new Outcome.Sent("receipt-1"));
  }

  @Test
  void aNumberThatIsNoneIsRefusedForGood() {
    assertThat(answer(sender().send(message(NOBODY)))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatAnOperatorCanPutRightMayBeSentAgain() {
    assertUnavailable(message(UNPAID));
  }

  @ParameterizedTest
  @EnumSource
  void aFaultMeansThatItMayBeSentAgain(Fault fault) {
    system().fail(fault);
    assertUnavailable(message(LIN));
  }

  @Test
  void nothingIsSentTwiceByItself() {
    system().fail(Fault.BROKEN);
    assertUnavailable(message(LIN));
    assertThat(system().requests()).hasSize(1);
  }

  private void assertUnavailable(SmsMessage message) {
    assertThatThrownBy(() -> answer(sender().send(message)))
        .cause()
        .isInstanceOf(SmsUnavailable.class)
        .hasMessageNotContaining(message.to().digits());
  }

  protected static SmsMessage message(PhoneNumber to) {
    return new SmsMessage(
        "call-1:ticket",
        new TenantId("demo"),
        to,
        "ticket-created",
        Map.of("ticket", "R2026"),
        "【听单】您的退货已登记，单号R2026。");
  }

  protected static <T> T config(Class<T> mapping, Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(mapping)
        .withSources(new PropertiesConfigSource(properties, "test", 100))
        .build()
        .getConfigMapping(mapping);
  }

  protected static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}

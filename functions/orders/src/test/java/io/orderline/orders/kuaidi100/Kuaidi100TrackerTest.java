package io.orderline.orders.kuaidi100;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.clock.SettableClock;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.Shipment;
import io.orderline.core.order.TrackerUnavailable;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.http.FakeSystem.Request;
import io.orderline.http.HttpLimits;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Kuaidi100TrackerTest {
  private record Account(
      URI url, String customer, String key, Duration fresh, Map<String, String> carriers)
      implements Kuaidi100Config {
    @Override
    public HttpLimits limits() {
      return new Limits(Duration.ofSeconds(5), 1, 10, Duration.ofSeconds(60));
    }
  }

  private record Limits(Duration timeout, int retries, int atOnce, Duration pause)
      implements HttpLimits {}

  private static final PhoneNumber LIN = new PhoneNumber("13512348765");
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final FakeSystem system = new FakeSystem(this::answer);
  private final Kuaidi100Tracker tracker = tracker("the-key");
  private String state = "5";

  private Kuaidi100Tracker tracker(String key) {
    return new Kuaidi100Tracker(
        new Account(
            system.url().resolve("/poll/query.do"),
            "CUSTOMER",
            key,
            Duration.ofMinutes(30),
            Map.of("小城", "xiaocheng")),
        clock);
  }

  /** Checks what the service checks, then answers in its documented form. */
  private Answer answer(Request request) throws IOException {
    String param = request.fields().get("param");
    if (!new Signature("the-key", "CUSTOMER").of(param).equals(request.fields().get("sign"))) {
      return refusal("503", "验证签名失败");
    }
    JsonNode asked = new ObjectMapper().readTree(param);
    if (asked.get("com").asText().equals("shunfeng")
        && !asked.path("phone").asText().equals(LIN.digits())) {
      return refusal("408", "验证码错误");
    }
    if (asked.get("num").asText().startsWith("9")) {
      return refusal("500", "查询无结果，请隔段时间再查");
    }
    return new Answer(
        200,
        """
        {"message":"ok","nu":"%s","ischeck":"0","com":"%s","status":"200","state":"%s","condition":"F00","data":[
         {"time":"2026-03-02 09:12:00","ftime":"2026-03-02 09:12:00","context":"快件正在派送","areaName":"上海,浦东新区","status":"派件"},
         {"time":"2026-03-01 20:30:00","ftime":"2026-03-01 20:30:00","context":"离开杭州转运中心","areaName":null,"status":"在途"}]}
        """
            .formatted(asked.get("num").asText(), asked.get("com").asText(), state));
  }

  private static Answer refusal(String code, String message) {
    return new Answer(
        200,
        "{\"result\":false,\"returnCode\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void tellsWhatTheCarrierReportsOldestFirst() {
    Shipment parcel = answer(tracker.track(parcel("顺丰速运", "SF123"), Optional.of(LIN)));

    assertThat(parcel.state()).isEqualTo(Shipment.State.OUT_FOR_DELIVERY);
    assertThat(parcel.products()).containsExactly("蓝牙耳机");
    assertThat(parcel.events())
        .containsExactly(
            new Shipment.Event(Instant.parse("2026-03-01T12:30:00Z"), "", "离开杭州转运中心"),
            new Shipment.Event(Instant.parse("2026-03-02T01:12:00Z"), "上海,浦东新区", "快件正在派送"));
  }

  @Test
  void signsAsPublished() {
    assertThat(new Signature("B", "C").of("A")).isEqualTo("902FBDD2B1DF0C4F70B4A5D23525E932");
  }

  @ParameterizedTest
  @CsvSource({
    "0,IN_TRANSIT", "1,COLLECTED", "2,EXCEPTION", "3,DELIVERED", "4,RETURNING",
    "5,OUT_FOR_DELIVERY", "6,RETURNING", "7,IN_TRANSIT", "8,IN_TRANSIT", "14,RETURNING"
  })
  void knowsThePublishedStates(String code, Shipment.State expected) {
    state = code;
    assertThat(answer(tracker.track(parcel("中通快递", "ZT1"), Optional.empty())).state())
        .isEqualTo(expected);
  }

  @Test
  void aParcelNobodyKnowsStaysAsItWas() {
    assertUnchanged(parcel("中通快递", "900"));
    assertUnchanged(parcel("顺丰速运", "SF123")); // without the recipient's number
    assertUnchanged(parcel("鸽子快递", "1"));
  }

  private void assertUnchanged(Shipment parcel) {
    assertThat(answer(tracker.track(parcel, Optional.empty()))).isEqualTo(parcel);
  }

  @Test
  void aCarrierOfOnesOwnIsAskedByItsConfiguredCode() {
    assertThat(answer(tracker.track(parcel("小城快递", "1"), Optional.empty())).state())
        .isEqualTo(Shipment.State.OUT_FOR_DELIVERY);
  }

  @Test
  void theSameParcelIsNotAskedForAgainSoon() {
    Shipment parcel = parcel("中通快递", "ZT1");
    answer(tracker.track(parcel, Optional.empty()));
    answer(tracker.track(parcel, Optional.empty()));
    assertThat(system.requests()).hasSize(1);

    clock.forward(Duration.ofMinutes(31));
    answer(tracker.track(parcel, Optional.empty()));
    assertThat(system.requests()).hasSize(2);
  }

  @Test
  void aWrongKeyIsAFaultThatSaysSo() {
    assertThatThrownBy(
            () -> answer(tracker("wrong").track(parcel("中通快递", "ZT1"), Optional.empty())))
        .hasCauseInstanceOf(TrackerUnavailable.class)
        .hasMessageContaining("returnCode 503");
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsTheTrackerIsUnavailable(Fault fault) {
    system.fail(fault, 8);
    assertThatThrownBy(() -> answer(tracker.track(parcel("中通快递", "ZT1"), Optional.empty())))
        .hasCauseInstanceOf(TrackerUnavailable.class);
  }

  private static Shipment parcel(String carrier, String number) {
    return new Shipment(
        new OrderNumber("2600000002"),
        carrier,
        number,
        Shipment.State.COLLECTED,
        List.of("蓝牙耳机"),
        List.of(new Shipment.Event(NOON, "杭州仓库", "快件已揽收")),
        Optional.empty());
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}

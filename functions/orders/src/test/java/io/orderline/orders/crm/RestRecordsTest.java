package io.orderline.orders.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.customer.CustomerRecord.Contact;
import io.orderline.core.customer.CustomerRecords;
import io.orderline.core.customer.RecordsUnavailable;
import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.http.FakeSystem.Request;
import io.orderline.orders.connector.Connected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestRecordsTest {
  private static final TenantId SHOP = new TenantId("shop");
  private static final CustomerId LIN = new CustomerId("林 1");

  private final FakeSystem system = new FakeSystem(RestRecordsTest::answer);
  private final CustomerRecords records =
      Connected.recordsBy(
          Map.of(
              "shop.crm.url", system.url() + "/crm/",
              "shop.crm.token", "secret",
              "shop.crm.limits.timeout", "3s"));

  private static Answer answer(Request request) {
    if (!"Bearer secret".equals(request.headers().get("authorization"))) {
      return new Answer(403, "{}");
    }
    return request.path().equals("/crm/customers/林 1")
        ? new Answer(
            200,
            """
            {"level": "金牌会员", "notes": ["上次等了很久"], "contacts": [
              {"at": "2026-01-05T10:00:00+08:00", "channel": "在线", "subject": "查物流"},
              {"at": "2026-02-01T09:30:00Z", "channel": "电话", "subject": "退货"}]}
            """)
        : new Answer(404, "{}");
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void tellsLevelNotesAndContactsLatestFirst() {
    assertThat(answer(records.find(SHOP, LIN)))
        .contains(
            new CustomerRecord(
                LIN,
                "金牌会员",
                List.of("上次等了很久"),
                List.of(
                    new Contact(Instant.parse("2026-02-01T09:30:00Z"), "电话", "退货"),
                    new Contact(Instant.parse("2026-01-05T02:00:00Z"), "在线", "查物流"))));
  }

  @Test
  void anUnknownCustomerHasNoRecordAndATenantWithoutACrmKeepsNone() {
    assertThat(answer(records.find(SHOP, new CustomerId("nobody")))).isEmpty();
    assertThat(answer(records.find(new TenantId("another"), LIN))).isEmpty();
    assertThat(system.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsTheRecordsAreUnavailable(Fault fault) {
    system.fail(fault, 8);
    assertThatThrownBy(() -> answer(records.find(SHOP, LIN)))
        .hasCauseInstanceOf(RecordsUnavailable.class);
  }

  private static <T> T answer(CompletionStage<T> stage) {
    return TestPatience.answer(stage);
  }
}

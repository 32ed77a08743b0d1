package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.customer.CustomerRecord;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoffStoryTest {
  private static final TurnContext SETTING =
      new TurnContext(
          Shop.named("店", Optional.empty()),
          Instant.parse("2026-11-22T02:00:00Z"),
          ZoneId.of("Asia/Shanghai"));
  private static final Customer LIN =
      new Customer(new CustomerId("lin"), "林晓燕", new PhoneNumber("13512348765"), "普通会员");

  private final DialogueState known = DialogueState.NEW.with(new Fact.Identified(LIN));

  @Test
  void thePersonIsToldWhatTheShopKeepsOfTheCustomer() {
    String story =
        HandoffSummaries.of(
                SmallBook.book(),
                known.with(
                    new Fact.Recorded(
                        new CustomerRecord(
                            LIN.id(),
                            "金牌会员",
                            List.of("对快递态度敏感"),
                            List.of(
                                contact("2026-11-20T17:00:00Z", "退货"),
                                contact("2026-11-01T02:00:00Z", "催快递"),
                                contact("2026-10-01T02:00:00Z", "开发票"),
                                contact("2026-09-01T02:00:00Z", "很久以前"))))),
                SETTING)
            .text();

    assertThat(story)
        .contains("林晓燕", "客户等级：金牌会员", "备注：对快递态度敏感", "此前联系：2026-11-21 电话 退货", "催快递", "开发票")
        .doesNotContain("很久以前");
  }

  @Test
  void ofACustomerWithoutARecordNothingIsInvented() {
    assertThat(HandoffSummaries.of(SmallBook.book(), known, SETTING).text())
        .contains("林晓燕", "普通会员")
        .doesNotContain("客户等级", "备注", "此前联系");
  }

  @Test
  void whatThisCallHasBookedIsToldWithItsKeys() {
    Fact.Booked invoice = new Fact.Booked("100000007", "invoice", Optional.empty());
    Fact.Booked both =
        Fact.Booked.of(List.of(new Fact.Booked("100000006", "return"), invoice)).orElseThrow();

    assertThat(HandoffSummaries.of(SmallBook.book(), known.with(both), SETTING).text())
        .contains("本次已登记：退货，工单100000006", "本次已登记：发票，工单100000007");
    assertThat(HandoffSummaries.of(SmallBook.book(), known, SETTING).text()).doesNotContain("登记");
  }

  private static CustomerRecord.Contact contact(String at, String subject) {
    return new CustomerRecord.Contact(Instant.parse(at), "电话", subject);
  }
}

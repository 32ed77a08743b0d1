package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.http.FakeSystem;
import io.orderline.http.FakeSystem.Answer;
import io.orderline.http.FakeSystem.Fault;
import io.orderline.simulator.telephone.CallerAction.Says;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.PhoneCall;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The person who takes a call over knows what the shop's CRM keeps; without it nothing is missed.
 */
class CustomerRecordsIT {
  private static final String RECORD =
      """
      {"level": "钻石会员", "notes": ["对快递态度敏感"],
       "contacts": [{"at": "2026-02-01T09:30:00Z", "channel": "电话", "subject": "退货"}]}
      """;

  @Test
  void thePersonIsToldOfTheCustomerAndTheCallerHearsTheSameWhenTheCrmFails() throws Exception {
    try (FakeSystem crm = new FakeSystem(_ -> new Answer(200, RECORD));
        Shop shop =
            Shop.open(Map.of("orderline.orders.connectors.demo.crm.url", crm.url().toString()))) {
      throughToAPerson(shop); // the first question of a process takes its time
      PhoneCall told = throughToAPerson(shop);
      assertThat(story(shop, told)).contains("钻石会员", "对快递态度敏感", "退货");

      crm.fail(Fault.SILENT, 4);
      PhoneCall without = throughToAPerson(shop);
      assertThat(without.heard().text()).isEqualTo(told.heard().text());
      assertThat(story(shop, without)).contains("陈晓梅").doesNotContain("钻石会员");
    }
  }

  private static PhoneCall throughToAPerson(Shop shop) {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
    call.does(new Says("我的快递到哪了"));
    call.does(new Says("转人工"));
    assertThat(call.ending()).get().isInstanceOf(Ending.Transfer.class);
    return call;
  }

  private static String story(Shop shop, PhoneCall call) throws Exception {
    return shop.database()
        .value(
            "select event::json -> 'data' ->> 'story' from events.outbox where type ="
                + " 'handoff.requested' and subject = '"
                + call.id()
                + "'");
  }
}

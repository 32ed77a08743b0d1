package io.orderline.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.command.telephone.PhoneCall;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Without its database the line still speaks, says that it is not ready, and recovers by itself.
 */
class DatabaseGoneIT {
  private static final Map<String, String> AS_SHIPPED =
      Map.of("orderline.store.timeout", "2s", "orderline.orders.timeout", "2s");
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  @Test
  void theCallerHearsAnApologyAndTheLineRecovers() throws Exception {
    try (Shop shop = Shop.open(AS_SHIPPED)) {
      PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
      Postmaster postmaster = Postmaster.of(shop.server().data());

      postmaster.kill();
      assertThat(call.says("我的快递到哪里了").text()).contains("抱歉", "请您再说一遍");
      assertThat(call.ending()).isEmpty();
      assertThat(call.heard().took()).isLessThan(PATIENCE);
      PhoneCall other = shop.telephone().dial("13760284519", Shop.NUMBER, false);
      assertThat(other.heard().text()).contains("您好", "抱歉");
      shop.server().awaitReady(false);

      postmaster.start();
      shop.server().awaitReady(true);
      assertThat(call.says("我的快递到哪里了").text()).contains("顺丰速运");
      assertThat(other.says("我的订单").text()).contains("请问有什么可以帮您");
      assertThat(other.says("我的订单").text()).contains("智能手表");
    }
  }

  @Test
  void aDatabaseThatStaysAwayHandsTheCallerToAPerson() throws Exception {
    try (Shop shop = Shop.open(AS_SHIPPED)) {
      PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
      Postmaster.of(shop.server().data()).kill();
      for (int turn = 0; call.ending().isEmpty() && turn < 5; turn++) {
        assertThat(call.says("我的快递到哪里了").text()).contains("抱歉");
      }
      assertThat(call.heard().text()).contains("转接人工客服");
      assertThat(call.ending()).isPresent();
    }
  }
}

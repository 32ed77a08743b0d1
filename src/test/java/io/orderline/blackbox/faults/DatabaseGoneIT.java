package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Postmaster;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.PhoneCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Without its database the line still speaks and stays in its Service to do so, says in its health
 * what is away, and recovers by itself.
 */
class DatabaseGoneIT {
  /** Seconds on an idle machine; a busy one has its time, and the figure is printed. */
  private static final Duration RECOVERY = Duration.ofMinutes(5);

  private static final Map<String, String> AS_SHIPPED =
      Map.of("orderline.store.timeout", "2s", "orderline.orders.timeout", "2s");
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  @Test
  void theCallerHearsAnApologyAndTheLineRecovers() throws Exception {
    try (Shop shop = Shop.open(AS_SHIPPED)) {
      PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
      Postmaster postmaster = Postmaster.of(shop.server().data());
      PhoneCall other;

      postmaster.suspend();
      try {
        assertThat(call.says("我的快递到哪里了").text()).contains("抱歉", "请您再说一遍");
        assertThat(call.ending()).isEmpty();
        assertThat(call.heard().took()).isLessThan(PATIENCE);
        other = shop.telephone().dial("13760284519", Shop.NUMBER, false);
        assertThat(other.heard().text()).contains("您好", "抱歉");
        shop.server().awaitHealth("away for");
        assertThat(shop.server().ready()).isTrue();
      } finally {
        postmaster.resume();
      }

      shop.server().awaitHealth("\"there\"");
      assertThat(call.says("我的快递到哪里了").text()).contains("顺丰速运");
      assertThat(other.says("我的订单").text()).contains("请问有什么可以帮您");
      assertThat(other.says("我的订单").text()).contains("智能手表");
    }
  }

  @Test
  void aDatabaseThatStaysAwayHandsTheCallerToAPerson() throws Exception {
    try (Shop shop = Shop.open(AS_SHIPPED)) {
      PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
      Postmaster postmaster = Postmaster.of(shop.server().data());
      postmaster.suspend();
      try {
        for (int turn = 0; call.ending().isEmpty() && turn < 5; turn++) {
          assertThat(call.says("我的快递到哪里了").text()).contains("抱歉");
        }
        assertThat(call.heard().text()).contains("转接人工客服");
        assertThat(call.ending()).isPresent();
      } finally {
        postmaster.resume();
      }
    }
  }

  @Test
  void aDatabaseThatIsKilledIsThereAgainWithinSeconds() throws Exception {
    try (Shop shop = Shop.open(AS_SHIPPED)) {
      Postmaster postmaster = Postmaster.of(shop.server().data());
      postmaster.kill();
      Instant killed = Instant.now();

      int apologies = 0;
      while (!answersWell(shop)) {
        apologies++;
        assertThat(Duration.between(killed, Instant.now())).isLessThan(RECOVERY);
      }

      System.out.printf(
          "PostgreSQL killed under start: %.1f s until the next good answer, %d apologies before%n",
          Duration.between(killed, Instant.now()).toMillis() / 1000.0, apologies);
      assertThat(shop.server().ready()).isTrue();
    }
  }

  /** A call comes in and is greeted without an apology, then told of an order. */
  private static boolean answersWell(Shop shop) throws Exception {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
    return !call.heard().text().contains("抱歉")
        && call.ending().isEmpty()
        && call.says("我的快递到哪里了").text().contains("顺丰速运");
  }
}

package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Postmaster;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.Ending;
import io.orderline.simulator.telephone.PhoneCall;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call outlives the process that takes it. */
class CrashIT {
  @Test
  void aCallGoesOnAfterTheServerWasKilledBetweenTwoTurns() throws Exception {
    try (Shop shop = Shop.open(Map.of())) {
      PhoneCall call = shop.telephone().dial("18670352914", Shop.NUMBER, false);
      assertThat(call.says("我的快递").text()).contains("三个订单");

      shop.server().kill();
      assertThat(Postmaster.of(shop.server().data()).process().isAlive()).isTrue();
      shop.server().start();

      assertThat(call.says("第二个").text()).contains("空气炸锅", "中通快递");
      call.says("没有了");
      assertThat(call.ending()).contains(new Ending.Hangup());
      assertThat(Files.readString(shop.server().log())).contains("left by a killed Orderline");
    }
  }

  @Test
  void aServerThatIsStoppedTakesItsDatabaseWithItAndKeepsTheData() throws Exception {
    try (Shop shop = Shop.open(Map.of())) {
      PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, false);
      call.says("我的快递");

      shop.server().stop();
      assertThat(shop.server().data().resolve("postgresql/postmaster.pid")).doesNotExist();
      assertThat(Files.readString(shop.server().data().resolve("postgresql.log")))
          .contains("database system is shut down");

      shop.server().start();
      assertThat(call.says("请再说一遍").text()).contains("顺丰速运");
    }
  }
}

package io.orderline.http.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class ConnectionCountTest {
  private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("2001:db8::1");

  private final ConnectionCount count = new ConnectionCount(2);

  @Test
  void anAddressHasSoManyAndNoMore() {
    assertThat(count.opened(ONE)).isTrue();
    assertThat(count.opened(ONE)).isTrue();
    assertThat(count.opened(ONE)).isFalse();
    assertThat(count.opened(OTHER)).isTrue();

    count.closed(ONE);
    assertThat(count.opened(ONE)).isTrue();
  }

  @Test
  void whatIsOverIsForgotten() {
    count.opened(ONE);
    count.closed(ONE);

    assertThat(count.of(ONE)).isZero();
  }

  @Test
  void thisMachineIsNotCounted() {
    for (int i = 0; i < 10; i++) {
      assertThat(count.opened(InetAddress.getLoopbackAddress())).isTrue();
      assertThat(new ConnectionCount(0).opened(ONE)).isTrue();
    }
  }
}

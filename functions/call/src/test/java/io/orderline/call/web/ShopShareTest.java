package io.orderline.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.tenant.TenantId;
import org.junit.jupiter.api.Test;

class ShopShareTest {
  private static final TenantId FLOODED = new TenantId("flooded");
  private static final TenantId OTHER = new TenantId("other");

  private final ShopShare share = new ShopShare(2);

  @Test
  void aFloodAtOneShopLeavesTheOthersTheirLine() {
    assertThat(share.take(FLOODED)).isTrue();
    assertThat(share.take(FLOODED)).isTrue();
    assertThat(share.take(FLOODED)).isFalse();
    assertThat(share.take(OTHER)).isTrue();
  }

  @Test
  void aTurnThatIsAnsweredLeavesItsPlace() {
    share.take(FLOODED);
    share.take(FLOODED);
    share.take(FLOODED);
    share.giveBack(FLOODED);

    assertThat(share.take(FLOODED)).isTrue();
    assertThat(share.take(FLOODED)).isFalse();
  }
}

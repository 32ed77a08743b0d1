package io.orderline.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.tenant.TenantId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The contract of {@link ShopKnowledge} with the demo shop's texts. */
public abstract class ShopKnowledgeContract {

  /** The adapter under test. */
  protected abstract ShopKnowledge knowledge();

  @Test
  void findsWhatTheShopWrote() {
    assertThat(find("demo", "支持七天无理由吗"))
        .hasValueSatisfying(passage -> assertThat(passage.spoken()).contains("签收的第二天"));
  }

  @Test
  void findsNothingWhereTheShopWroteNothing() {
    assertThat(find("demo", "今天股票涨了没有")).isEmpty();
    assertThat(find("contract-other", "支持七天无理由吗")).isEmpty();
  }

  private Optional<Passage> find(String tenant, String question) {
    return knowledge()
        .find(new TenantId(tenant), Optional.empty(), question)
        .toCompletableFuture()
        .orTimeout(TestPatience.LONGEST.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}

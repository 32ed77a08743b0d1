package io.orderline.understand.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Utterance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words that application.properties gives to the shop "kitchen". */
@QuarkusTest
class HotWordsQuarkusTest {
  @Inject Understander understander;

  @Test
  void aShopsOwnWordsBecomeSlots() {
    assertThat(slots("kitchen", "我买的山野空气炸锅坏了"))
        .anySatisfy(slot -> assertThat(slot.name() + slot.value()).isEqualTo("product空气炸锅"))
        .anySatisfy(slot -> assertThat(slot.name() + slot.value()).isEqualTo("brand山野"));
  }

  @Test
  void anotherShopDoesNotKnowThem() {
    assertThat(slots("books", "我买的山野空气炸锅坏了"))
        .extracting(Slot::name)
        .doesNotContain("product", "brand");
  }

  private List<Slot> slots(String tenant, String words) {
    return understander
        .understand(
            new Utterance(
                new TenantId(tenant),
                Transcript.of(words),
                new Expectation.Anything(),
                Optional.empty(),
                Map.of(),
                LocalDateTime.of(2026, 11, 22, 10, 0)))
        .toCompletableFuture()
        .join()
        .slots();
  }
}

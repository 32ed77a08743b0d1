package io.orderline.understand.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = FakeLanguageModel.class, restrictToAnnotatedClass = true)
class LanguageModelQuarkusTest {
  @Inject Understander understander;
  @Inject CircuitBreakerMaintenance breakers;

  @BeforeEach
  void fresh() {
    breakers.reset(LanguageModel.BREAKER);
    FakeLanguageModel.ASKED.clear();
    FakeLanguageModel.status = 200;
  }

  @Test
  void its_answer_counts_and_it_sees_no_number() throws Exception {
    FakeLanguageModel.content = "{\"intent\":\"invoice\",\"confidence\":0.9}";
    Understanding understood = understood("我那个事情办得怎么样了13800138000");
    assertThat(understood.intent()).hasToString("Optional[invoice]");
    assertThat(FakeLanguageModel.ASKED)
        .singleElement()
        .asString()
        .contains("[号码]")
        .doesNotContain("13800138000");
  }

  @Test
  void an_answer_outside_the_offer_changes_nothing() throws Exception {
    FakeLanguageModel.content = "{\"intent\":\"refund_everybody\",\"confidence\":1}";
    assertThat(understood("帮我查下快递到哪了").intent()).hasToString("Optional[logistics]");
  }

  @Test
  void when_it_fails_the_trained_head_stands_and_soon_it_is_not_asked_any_more() throws Exception {
    FakeLanguageModel.status = 500;
    for (int i = 0; i < 10; i++) {
      assertThat(understood("帮我查下快递到哪了").intent()).hasToString("Optional[logistics]");
    }
    assertThat(FakeLanguageModel.ASKED).hasSize(4);
  }

  private Understanding understood(String said) throws Exception {
    return understander
        .understand(
            new Utterance(
                new TenantId("demo"),
                Transcript.of(said),
                new Anything(),
                Optional.empty(),
                Map.of(),
                LocalDateTime.of(2026, 11, 22, 10, 0)))
        .toCompletableFuture()
        .get();
  }
}

package io.orderline.understand.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.call.Expectation.Anything;
import io.orderline.core.call.Expectation.YesNo;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Reply;
import io.orderline.core.understanding.Reply.Kind;
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

  @Test
  void it_may_say_what_an_unclear_reply_is_and_sees_no_address_of_the_question() throws Exception {
    FakeLanguageModel.content = "{\"reply\":\"hesitation\",\"confidence\":0.8}";
    Understanding understood = replied("天上有个月亮圆又圆");
    assertThat(understood.reply()).contains(new Reply(Kind.HESITATION, 0.8));
    assertThat(FakeLanguageModel.ASKED)
        .singleElement()
        .asString()
        .contains("[地址]")
        .doesNotContain("珠江路");
  }

  @Test
  void its_yes_is_no_consent() throws Exception {
    FakeLanguageModel.content = "{\"reply\":\"assent\",\"confidence\":1}";
    Understanding understood = replied("天上有个月亮圆又圆");
    assertThat(understood.reply()).map(Reply::kind).contains(Kind.UNCLEAR);
    assertThat(understood.act()).isEmpty();
  }

  @Test
  void a_kind_of_reply_that_is_none_changes_nothing() throws Exception {
    FakeLanguageModel.content = "{\"reply\":\"book_it\",\"confidence\":1}";
    assertThat(replied("不改了").reply()).map(Reply::kind).contains(Kind.REFUSAL);
  }

  private Understanding replied(String said) throws Exception {
    String question = "新的地址是，江苏省南京市玄武区珠江路五号，对吗？";
    return understander
        .understand(
            new Utterance(
                new TenantId("demo"),
                Transcript.of(said),
                new YesNo(),
                Optional.of("change_order"),
                Map.of(),
                LocalDateTime.of(2026, 11, 22, 10, 0),
                Optional.empty(),
                Optional.of(new Question("change_order", "address_confirmed", question))))
        .toCompletableFuture()
        .get();
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

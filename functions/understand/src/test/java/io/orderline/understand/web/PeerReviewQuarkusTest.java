package io.orderline.understand.web;

import static io.orderline.core.clock.TestPatience.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview;
import io.orderline.core.knowledge.KnowledgeReview.Filed;
import io.orderline.core.knowledge.KnowledgeReview.Heard;
import io.orderline.core.knowledge.KnowledgeReview.Near;
import io.orderline.core.knowledge.KnowledgeReview.Trial;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteReview;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What those who write articles are shown, as a function in another process sees it. */
@QuarkusTest
class PeerReviewQuarkusTest {
  private static final TenantId DEMO = new TenantId("demo");
  private static final String QUESTION = "杯子能不能放洗碗机里洗";
  private static final Article DRAFT = new Article(QUESTION, List.of(), "杯身可以进洗碗机。");

  @TestHTTPResource URI here;

  @Test
  void theTextsOfFilesAreTold() {
    assertThat(answer(review().filed(DEMO)))
        .filteredOn(filed -> !filed.fixed())
        .extracting(Filed::article)
        .extracting(Article::topic)
        .contains("退货运费谁出");
  }

  @Test
  void aDraftAnswersInATrialAndNowhereElse() {
    assertThat(ask(Optional.of(DRAFT)).answer().map(Passage::spoken)).hasValue(DRAFT.spoken());

    Heard without = ask(Optional.empty());
    assertThat(without.answer()).isEmpty();
    assertThat(without.wishes()).first().isEqualTo("product_question");
    assertThat(without.nearest()).isPresent();
  }

  @Test
  void whatIsNearAndWhatMeansTheSameIsTold() {
    assertThat(answer(review().near(DEMO, Optional.empty(), List.of("退货的运费谁来出"))))
        .extracting(Near::topic)
        .contains("退货运费谁出");
    assertThat(answer(review().meanings(List.of(QUESTION), List.of("请问杯子可以放洗碗机里洗吗", "几点下班"))))
        .containsExactly(0, 2);
  }

  private Heard ask(Optional<Article> draft) {
    return answer(
        review().ask(DEMO, new Trial(QUESTION, Optional.empty(), draft, Optional.empty())));
  }

  private KnowledgeReview review() {
    return new RemoteReview(FunctionsAt.address(here));
  }
}

package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.knowledge.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopTextsTest {
  private static final Article FEE = new Article("运费多少", List.of(), "满九十九元包邮。");
  private static final Article CLOSING = new Article("几点下班", List.of(), "晚上九点。");
  private static final Article OWN_FEE = new Article("运费多少", List.of(), "全场包邮。");
  private static final Article OWN_TEA = new Article("茶怎么存", List.of(), "放在阴凉的地方。");

  @Test
  void ownTextsStandBesideTheShippedOnes() {
    ShopTexts texts = new ShopTexts(List.of(FEE, CLOSING), List.of(OWN_TEA));
    assertThat(texts.articles()).containsExactlyInAnyOrder(FEE, CLOSING, OWN_TEA);
    assertThat(texts.replaced()).isEmpty();
  }

  @Test
  void onTheSameTopicTheOwnTextAnswers() {
    ShopTexts texts = new ShopTexts(List.of(FEE, CLOSING), List.of(OWN_FEE));
    assertThat(texts.articles()).containsExactlyInAnyOrder(CLOSING, OWN_FEE);
    assertThat(texts.replaced()).containsExactly("运费多少");
  }
}

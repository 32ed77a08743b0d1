package io.orderline.understand.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.understand.Trained;
import io.orderline.understand.embedding.Sentence;
import io.orderline.understand.heads.Heads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTest {
  @TempDir Path shop;

  @Test
  void every_shipped_intent_has_at_least_eighty_examples() {
    Map<String, Long> counts =
        Heads.bank("intents").examples().stream()
            .collect(Collectors.groupingBy(Example::label, Collectors.counting()));
    assertThat(counts).hasSize(18);
    assertThat(counts.values()).allMatch(count -> count >= 80);
  }

  @Test
  void a_shop_adds_an_intent_of_its_own_and_it_is_understood() throws IOException {
    Files.writeString(
        shop.resolve("membership.yaml"),
        """
        intent: membership
        examples:
          - 我想升级成金卡会员
          - 会员怎么升级
          - 金卡有什么权益
          - 怎么才能成为钻石会员
          - 会员等级怎么提高
          - 我的会员快到期了想续
        """);
    TextClassifier classifier = Heads.intents(shop, shop.resolve("cache"), Trained.MODEL);
    Sentence said = Sentence.of("我要升级会员等级", Trained.MODEL);
    assertThat(classifier.scores(said).getFirst().label()).isEqualTo("membership");

    TextClassifier again = Heads.intents(shop, shop.resolve("cache"), text -> fail());
    assertThat(again.scores(said)).isEqualTo(classifier.scores(said));
  }

  @Test
  void a_file_of_another_form_is_refused_with_what_to_mend() throws IOException {
    Files.writeString(shop.resolve("bad.yaml"), "name: x\n");
    assertThatThrownBy(() -> ExampleFiles.read(shop))
        .isInstanceOf(ExamplesUnusable.class)
        .hasMessageContaining("bad.yaml needs the two entries");
  }

  private static float[] fail() {
    throw new AssertionError("the kept head is used, nothing is embedded");
  }
}

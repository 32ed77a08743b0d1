package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.knowledge.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
  @TempDir Path directory;

  @Test
  void aHeadingIsTheQuestionAndTheTextBelowItTheAnswer() throws IOException {
    Files.writeString(
        directory.resolve("rules.md"),
        """
        # 运费
        ## 包邮吗
        asked: 运费多少；要不要邮费
        单笔满 **99** 元[包邮](https://example.com)。
        - 不满的收八元。
        | 地区 | 运费 |
        ```
        内部备注
        ```
        ## 几点下班
        spoken: 晚上九点。
        每天早上九点到晚上九点，节假日另行通知。
        """);

    assertThat(ArticleFiles.read(directory))
        .containsExactly(
            new Article("包邮吗", List.of("运费多少", "要不要邮费"), "单笔满 99 元包邮。不满的收八元。"),
            new Article("几点下班", List.of(), "晚上九点。"));
  }

  @Test
  void yamlSaysTheSame() throws IOException {
    Files.writeString(
        directory.resolve("rules.yaml"),
        """
        - topic: 包邮吗
          asked: [运费多少]
          text: 满九十九元包邮。
        - topic: 几点下班
          spoken: 晚上九点。
        """);

    assertThat(ArticleFiles.read(directory))
        .containsExactly(
            new Article("包邮吗", List.of("运费多少"), "满九十九元包邮。"),
            new Article("几点下班", List.of(), "晚上九点。"));
  }

  @Test
  void ofALongTextOnlyTheFirstSentencesAreSaid() throws IOException {
    String sentence = "这是一句有二十个字左右的规则说明文字。";
    Files.writeString(directory.resolve("long.md"), "# 规则\n" + sentence.repeat(30));

    assertThat(ArticleFiles.read(directory))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.spoken()).endsWith("。").hasSizeLessThanOrEqualTo(120);
              assertThat(article.spoken()).startsWith(sentence.repeat(2));
            });
  }

  @Test
  void aMistakeNamesTheFileAndWhatToDo() throws IOException {
    Files.writeString(directory.resolve("wrong.yaml"), "topic: 包邮吗");
    assertThatThrownBy(() -> ArticleFiles.read(directory))
        .isInstanceOf(KnowledgeUnusable.class)
        .hasMessageContaining("wrong.yaml")
        .hasMessageContaining("list of entries");
  }

  @Test
  void everyAnswerOfTheDemoShopIsShortEnoughToListenTo() {
    assertThat(ArticleFiles.demo())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            article -> assertThat(article.spoken()).hasSizeLessThanOrEqualTo(80).endsWith("。"));
  }
}

package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.knowledge.Passage;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.Trained;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Measures how often the demo shop's texts answer a question: questions in other words than the
 * texts have, as people say them, and questions that the shop has no answer to. The questions are
 * our own, kept apart from the texts.
 */
class KnowledgeEvaluationTest {
  private record Question(String text, Optional<String> topic) {}

  private record Result(Question question, Optional<Passage> found) {
    boolean answered() {
      return found.isPresent();
    }

    boolean right() {
      return found.map(Passage::topic).equals(question.topic());
    }
  }

  private final KnowledgeConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(KnowledgeConfig.class)
          .build()
          .getConfigMapping(KnowledgeConfig.class);
  private final LocalKnowledge knowledge =
      new LocalKnowledge(
          config, () -> Optional.of(Trained.MODEL), Clock.systemUTC(), Runnable::run);

  @Test
  void answersWhatTheShopWroteAndNothingElse() throws IOException {
    List<Result> results =
        questions().stream().map(question -> new Result(question, find(question.text()))).toList();
    List<Result> known = results.stream().filter(r -> r.question().topic().isPresent()).toList();
    List<Result> unknown = results.stream().filter(r -> r.question().topic().isEmpty()).toList();

    long right = known.stream().filter(Result::right).count();
    long wrong = known.stream().filter(r -> r.answered() && !r.right()).count();
    long made = unknown.stream().filter(Result::answered).count();
    System.out.printf(
        "knowledge, floor %.2f: of %d known questions %d right, %d another answer, %d to a person;"
            + " of %d unknown ones %d answered, %d to a person%n",
        config.floor(),
        known.size(),
        right,
        wrong,
        known.size() - right - wrong,
        unknown.size(),
        made,
        unknown.size() - made);
    results.stream().filter(r -> !r.right()).forEach(KnowledgeEvaluationTest::print);

    assertThat((double) right / known.size()).as("right").isGreaterThanOrEqualTo(0.75);
    assertThat((double) wrong / known.size()).as("another answer").isLessThanOrEqualTo(0.08);
    assertThat((double) made / unknown.size()).as("answered all the same").isLessThanOrEqualTo(0.1);
  }

  @Test
  void anotherTenantKnowsNothingOfTheDemoShop() {
    assertThat(find(new TenantId("other"), "包邮吗")).isEmpty();
  }

  private Optional<Passage> find(String question) {
    return find(config.demo(), question);
  }

  private Optional<Passage> find(TenantId tenant, String question) {
    return knowledge.find(tenant, Optional.empty(), question).toCompletableFuture().join();
  }

  private static void print(Result result) {
    System.out.printf(
        "  %s → %s (wanted %s)%n",
        result.question().text(),
        result.found().map(p -> "%s %.2f".formatted(p.topic(), p.confidence())).orElse("nobody"),
        result.question().topic().orElse("nobody"));
  }

  /** A line a question: the text, a tab, the wanted topic or nothing. */
  private static List<Question> questions() throws IOException {
    try (InputStream in =
        KnowledgeEvaluationTest.class.getResourceAsStream("/knowledge/questions.tsv")) {
      List<Question> questions = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              parts ->
                  questions.add(
                      new Question(
                          parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty())));
      return questions;
    }
  }
}

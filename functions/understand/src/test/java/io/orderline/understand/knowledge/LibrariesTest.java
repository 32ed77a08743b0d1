package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.SettableClock;
import io.orderline.core.knowledge.Article;
import io.orderline.core.knowledge.KnowledgeReview.Near;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.knowledge.WrittenArticles;
import io.orderline.core.knowledge.WrittenArticles.Published;
import io.orderline.core.tenant.TenantId;
import io.orderline.understand.Trained;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people publish is told beside the files, and no longer than it holds. */
class LibrariesTest {
  private static final TenantId DEMO = new TenantId("demo");
  private static final TenantId OTHER = new TenantId("other");
  private static final Instant NOVEMBER = Instant.parse("2026-11-29T08:00:00Z");
  private static final Article ENGRAVING =
      new Article("可以刻字吗", List.of("杯子上能刻名字吗", "支持刻字不"), "可以刻字，下单时备注想刻的字就行。");

  private final SettableClock clock = new SettableClock(NOVEMBER);
  private final LocalKnowledge knowledge =
      new LocalKnowledge(
          new SmallRyeConfigBuilder()
              .addDiscoveredConverters()
              .withMapping(KnowledgeConfig.class)
              .build()
              .getConfigMapping(KnowledgeConfig.class),
          () -> Optional.of(Trained.MODEL),
          clock,
          Runnable::run);

  @Test
  void whatIsPublishedIsToldInItsShopUntilItIsWithdrawn() {
    assertThat(told(DEMO, "可以刻字吗")).isEmpty();

    goBy(DEMO, 1, List.of(new Published("a1", ENGRAVING)), List.of());
    assertThat(told(DEMO, "杯子上能不能刻名字")).hasValue(ENGRAVING.spoken());
    assertThat(told(DEMO, "支持七天无理由吗")).isPresent();
    assertThat(told(OTHER, "可以刻字吗")).isEmpty();

    goBy(DEMO, 2, List.of(), List.of());
    assertThat(told(DEMO, "可以刻字吗")).isEmpty();
  }

  @Test
  void anOlderRevisionThatComesLateChangesNothing() {
    goBy(OTHER, 5, List.of(new Published("a1", ENGRAVING)), List.of());
    goBy(OTHER, 4, List.of(), List.of());
    assertThat(told(OTHER, "可以刻字吗")).isPresent();
  }

  @Test
  void whatHasEndedIsNotToldNorWhatHasNotBegun() {
    Article festival =
        new Article(
            "刻字免费吗",
            List.of("刻字要钱吗"),
            "双十二期间免费刻字。",
            Optional.empty(),
            List.of(),
            Optional.of(NOVEMBER.plus(Duration.ofDays(10))),
            Optional.of(NOVEMBER.plus(Duration.ofDays(14))));
    goBy(OTHER, 1, List.of(new Published("a1", festival)), List.of());

    assertThat(told(OTHER, "刻字免费吗")).isEmpty();
    clock.forward(Duration.ofDays(10));
    assertThat(told(OTHER, "刻字免费吗")).hasValue(festival.spoken());
    clock.forward(Duration.ofDays(4));
    assertThat(told(OTHER, "刻字免费吗")).isEmpty();
  }

  @Test
  void whatIsOfABrandIsToldToItsCallersOnly() {
    Article light =
        new Article(
            "可以刻字吗",
            List.of(),
            "轻选的杯子可以刻字。",
            Optional.empty(),
            List.of("light"),
            Optional.empty(),
            Optional.empty());
    goBy(OTHER, 1, List.of(new Published("a1", light)), List.of());

    assertThat(told(OTHER, "可以刻字吗")).isEmpty();
    assertThat(
            knowledge
                .find(OTHER, Optional.of("light"), "可以刻字吗")
                .toCompletableFuture()
                .join()
                .map(Passage::spoken))
        .hasValue(light.spoken());
  }

  @Test
  void aPackagedAnswerGivesWayAndComesBack() {
    Article free = new Article("退货运费谁出", List.of("退货要我出运费吗"), "退货运费都由我们出。");
    String packaged = told(DEMO, "退货运费谁出").orElseThrow();

    goBy(DEMO, 1, List.of(new Published("a1", free)), List.of("退货运费谁出"));
    assertThat(told(DEMO, "退货运费谁出")).hasValue(free.spoken());
    goBy(DEMO, 2, List.of(), List.of("退货运费谁出"));
    assertThat(told(DEMO, "退货运费谁出")).isNotEqualTo(Optional.of(packaged));
    goBy(DEMO, 3, List.of(), List.of());
    assertThat(told(DEMO, "退货运费谁出")).hasValue(packaged);
  }

  @Test
  void articlesAskedForInNearlyTheSameWordsAreFoundButNotTheArticleItself() {
    goBy(DEMO, 1, List.of(new Published("a1", ENGRAVING)), List.of());

    List<Near> near =
        knowledge
            .near(DEMO, Optional.empty(), List.of("杯子上可以刻名字吗", "几点下班"))
            .toCompletableFuture()
            .join();
    assertThat(near).first().extracting(Near::article).isEqualTo(Optional.of("a1"));
    assertThat(
            knowledge
                .near(DEMO, Optional.of("a1"), List.of("杯子上可以刻名字吗"))
                .toCompletableFuture()
                .join())
        .isEmpty();
  }

  private void goBy(
      TenantId tenant, long revision, List<Published> published, List<String> inPlaceOf) {
    knowledge
        .goBy(tenant, new WrittenArticles(revision, published, inPlaceOf))
        .toCompletableFuture()
        .join();
  }

  private Optional<String> told(TenantId tenant, String question) {
    return knowledge
        .find(tenant, Optional.empty(), question)
        .toCompletableFuture()
        .join()
        .map(Passage::spoken);
  }
}

package io.orderline.understand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.knowledge.KnowledgeUnavailable;
import io.orderline.core.tenant.TenantId;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKnowledgeTest {
  private static final TenantId SHOP = new TenantId("demo");

  @TempDir Path directory;

  private final List<Runnable> behind = new ArrayList<>();

  @Test
  void theModelIsLoadedBehindTheStart() {
    LocalKnowledge knowledge =
        new LocalKnowledge(config(), Optional::empty, Clock.systemUTC(), behind::add);
    var answer = knowledge.find(SHOP, Optional.empty(), "退货运费谁出").toCompletableFuture();
    assertThat(knowledge.loaded()).isFalse();
    assertThat(answer).isNotDone();

    behind.removeFirst().run();
    behind.removeFirst().run();
    assertThat(knowledge.loaded()).isTrue();
    assertThat(answer)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(KnowledgeUnavailable.class);
  }

  @Test
  void aTextThatCannotBeReadStopsTheStart() throws IOException {
    Files.writeString(
        Files.createDirectory(directory.resolve("demo")).resolve("own.yaml"), "not: a list");
    assertThatThrownBy(
            () -> new LocalKnowledge(config(), Optional::empty, Clock.systemUTC(), behind::add))
        .isInstanceOf(KnowledgeUnusable.class)
        .hasMessageContaining("own.yaml");
  }

  private KnowledgeConfig config() {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(KnowledgeConfig.class)
        .withSources(
            new PropertiesConfigSource(
                Map.of("orderline.knowledge.directory", directory.toString()), "test", 100))
        .build()
        .getConfigMapping(KnowledgeConfig.class);
  }
}

package io.orderline.understand.knowledge;

import io.orderline.core.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each tenant's own files; beside those of the demo shop for the tenant that has it. */
final class ConfiguredTexts {
  private ConfiguredTexts() {}

  /**
   * @throws KnowledgeUnusable when a file is not of the form
   */
  static Map<TenantId, ShopTexts> of(KnowledgeConfig config) {
    Map<TenantId, ShopTexts> texts = new HashMap<>();
    texts.put(config.demo(), new ShopTexts(ArticleFiles.demo(), List.of()));
    config
        .directory()
        .ifPresent(
            directory ->
                tenants(directory)
                    .forEach(
                        tenant ->
                            texts.merge(
                                tenant,
                                new ShopTexts(
                                    List.of(),
                                    ArticleFiles.read(directory.resolve(tenant.value()))),
                                (demo, own) -> new ShopTexts(demo.shipped(), own.own()))));
    texts.forEach((tenant, its) -> its.tell(tenant));
    return Map.copyOf(texts);
  }

  private static Stream<TenantId> tenants(Path directory) {
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .filter(Files::isDirectory)
          .map(path -> new TenantId(path.getFileName().toString()))
          .toList()
          .stream();
    } catch (IOException | IllegalArgumentException e) {
      throw new KnowledgeUnusable(
          "orderline.knowledge.directory=%s must hold one directory a tenant: %s"
              .formatted(directory, e.getMessage()),
          e);
    }
  }
}

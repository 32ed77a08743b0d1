package io.orderline.understand.knowledge;

import io.orderline.core.tenant.TenantId;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The shops' own texts, and the confidence that an answer needs. */
@ConfigMapping(prefix = "orderline.knowledge")
public interface KnowledgeConfig {

  /** A directory with one directory a tenant, each with Markdown and YAML files; read at start. */
  Optional<Path> directory();

  /** The tenant that answers from the demo shop's texts, beside those of its own directory. */
  @WithDefault("demo")
  TenantId demo();

  /** An answer less sure than this is not given: "I don't know" leads to a person. 0 to 1. */
  @WithDefault("0.40")
  double floor();
}

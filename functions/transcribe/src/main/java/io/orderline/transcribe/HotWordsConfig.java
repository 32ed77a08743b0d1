package io.orderline.transcribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of the shops, which the recogniser listens for wherever free words are said. Named once
 * for all functions: understand reads values by the same keys.
 */
@ConfigMapping(prefix = "orderline.hot-words")
public interface HotWordsConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Words> shops();

  /** One shop's words, as customers say them. */
  interface Words {
    /** Goods. */
    Optional<List<String>> product();

    /** Brands. */
    Optional<List<String>> brand();

    /** The shop's own names. */
    Optional<List<String>> shop();

    /** Whole phrases that are heard often. */
    Optional<List<String>> phrase();
  }

  /** Every word of a tenant's. */
  default List<String> of(String tenant) {
    return Optional.ofNullable(shops().get(tenant)).stream()
        .flatMap(own -> Stream.of(own.product(), own.brand(), own.shop(), own.phrase()))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}

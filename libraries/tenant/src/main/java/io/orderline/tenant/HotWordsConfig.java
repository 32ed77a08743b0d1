package io.orderline.tenant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the shops under their older key: {@code orderline.hot-words.<tenant>.product}. */
@ConfigMapping(prefix = "orderline.hot-words")
public interface HotWordsConfig {

  /** By tenant. */
  @WithParentName
  Map<String, Words> all();

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
}

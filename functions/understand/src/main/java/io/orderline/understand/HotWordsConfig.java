package io.orderline.understand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of the shops, which become slots. Named once for all functions: transcribe listens for
 * them by the same keys.
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

  /** Every tenant's words by the slot that they fill. */
  default Map<String, Map<String, List<String>>> bySlot() {
    Map<String, Map<String, List<String>>> all = new HashMap<>();
    shops()
        .forEach(
            (tenant, words) -> {
              Map<String, List<String>> slots = new HashMap<>();
              words.product().ifPresent(names -> slots.put("product", names));
              words.brand().ifPresent(names -> slots.put("brand", names));
              words.shop().ifPresent(names -> slots.put("shop", names));
              all.put(tenant, slots);
            });
    return all;
  }
}

package io.orderline.vocabulary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the shops. The recogniser listens for them wherever free words are said; products,
 * brands and names become slots.
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

  /** Every word of a tenant's, to listen for; none for one that has named none. */
  default List<String> of(String tenant) {
    return Optional.ofNullable(shops().get(tenant)).stream()
        .flatMap(own -> Stream.of(own.product(), own.brand(), own.shop(), own.phrase()))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Every tenant's words that are values, by the slot that they fill. */
  default Map<String, Map<String, List<String>>> bySlot() {
    return shops().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, shop -> slots(shop.getValue())));
  }

  private static Map<String, List<String>> slots(Words words) {
    Map<String, List<String>> slots = new HashMap<>();
    words.product().ifPresent(names -> slots.put("product", names));
    words.brand().ifPresent(names -> slots.put("brand", names));
    words.shop().ifPresent(names -> slots.put("shop", names));
    return slots;
  }
}

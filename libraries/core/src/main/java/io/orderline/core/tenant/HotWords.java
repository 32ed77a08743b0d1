package io.orderline.core.tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A shop's words, as customers say them. The recogniser listens for all of them; products, brands
 * and the shop's names become slots.
 *
 * @param product goods
 * @param brand brands
 * @param shop the shop's own names
 * @param phrase whole phrases that are heard often
 */
public record HotWords(
    List<String> product, List<String> brand, List<String> shop, List<String> phrase) {
  public static final HotWords NONE = new HotWords(List.of(), List.of(), List.of(), List.of());

  public HotWords {
    product = List.copyOf(product);
    brand = List.copyOf(brand);
    shop = List.copyOf(shop);
    phrase = List.copyOf(phrase);
  }

  /** Every word, once. */
  public List<String> all() {
    return Stream.of(product, brand, shop, phrase).flatMap(List::stream).distinct().toList();
  }

  /** The words that are values, by the slot that they fill. */
  public Map<String, List<String>> bySlot() {
    Map<String, List<String>> slots = new HashMap<>();
    Map.of("product", product, "brand", brand, "shop", shop)
        .forEach(
            (slot, words) -> {
              if (!words.isEmpty()) {
                slots.put(slot, words);
              }
            });
    return Map.copyOf(slots);
  }
}

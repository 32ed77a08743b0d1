package io.orderline.orders.rest;

import java.util.Map;

/** A shop with words of its own, understood by configuration alone. */
class MappedRestAfterSalesTest extends RestAfterSalesTest {
  @Override
  ShopWords words() {
    return new ForeignWords();
  }

  @Override
  Map<String, String> mapping() {
    return ForeignWords.MAPPING;
  }
}

package io.orderline.core.ticket;

/**
 * The one article of an order that a ticket is about.
 *
 * @param sku the shop's article number
 * @param product the name as one says it; may be empty where only the number travels
 * @param quantity how many of them
 */
public record TicketArticle(String sku, String product, int quantity) {
  public TicketArticle {
    if (sku == null || sku.isBlank() || sku.length() > 100) {
      throw new IllegalArgumentException("an article's number has 1 to 100 characters");
    }
    if (quantity < 1) {
      throw new IllegalArgumentException("an article of a ticket is there at least once");
    }
    product = product == null ? "" : product;
  }
}

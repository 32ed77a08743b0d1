package io.orderline.orders.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSalesUnavailable;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.tenant.TenantId;
import io.orderline.http.GuardedHttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Errands for a shop on Shopify: it calls off and pays back what was not sent. Its returns need
 * somebody to choose articles and labels, it stops no parcels and writes no Chinese invoices: these
 * are a person's tasks.
 */
final class ShopifyAfterSales implements AfterSales {
  private static final Outcome UNSUPPORTED = new Outcome.Unsupported();
  private static final Outcome UNKNOWN = new Outcome.Refused("Shopify 没有这个订单");

  private final GraphQl shop;

  /**
   * @param name what the shop is called in messages for operators
   */
  ShopifyAfterSales(String name, ShopifyConfig config, InstantSource clock) {
    this.shop =
        new GraphQl(
            new GuardedHttpClient(name, config.limits(), clock, AfterSalesUnavailable::new),
            config);
  }

  @Override
  public CompletionStage<Outcome> carryOut(TenantId tenant, Errand errand) {
    return switch (errand) {
      case Errand.Cancel cancel -> onOrder(errand, order -> cancel(cancel, order));
      case Errand.Refund refund -> onOrder(errand, order -> refund(refund, order));
      case Errand.Intercept _,
          Errand.Return _,
          Errand.Exchange _,
          Errand.Change _,
          Errand.Invoice _ ->
          CompletableFuture.completedStage(UNSUPPORTED);
    };
  }

  /** Applies the errand to the order in its present state. */
  @FunctionalInterface
  private interface Work {
    CompletionStage<Outcome> on(JsonNode order);
  }

  private CompletionStage<Outcome> onOrder(Errand errand, Work work) {
    return shop.ask(
            Mutations.ORDER_TO_CHANGE,
            Map.of("name", "name:" + errand.order()),
            data -> ShopifyLanguage.named(errand.order(), data))
        .thenCompose(
            found -> found.map(work::on).orElse(CompletableFuture.completedStage(UNKNOWN)));
  }

  /** A cancelled order cannot be cancelled again: that is what keeps it from happening twice. */
  private CompletionStage<Outcome> cancel(Errand.Cancel errand, JsonNode order) {
    if (order.hasNonNull("cancelledAt")) {
      return CompletableFuture.completedStage(new Outcome.Done(name(order)));
    }
    return shop.tell(
        Mutations.CANCEL,
        Map.of("order", id(order), "note", errand.key()),
        data ->
            problem(data.at("/orderCancel/orderCancelUserErrors"))
                .orElseGet(
                    () ->
                        data.at("/orderCancel/job/done").asBoolean()
                            ? new Outcome.Done(name(order))
                            : new Outcome.Accepted(name(order))));
  }

  /** Shopify itself knows the key of a refund, and answers the second as it did the first. */
  private CompletionStage<Outcome> refund(Errand.Refund errand, JsonNode order) {
    String sent = order.path("displayFulfillmentStatus").asText();
    if (!sent.equals("UNFULFILLED")
        || errand.amount().isPresent()
        || errand.article().isPresent()) {
      return CompletableFuture.completedStage(UNSUPPORTED); // goods first, or part of the money
    }
    JsonNode suggested = order.path("suggestedRefund");
    if (suggested.path("suggestedTransactions").isEmpty()) {
      return CompletableFuture.completedStage(
          order.path("displayFinancialStatus").asText().equals("REFUNDED")
              ? new Outcome.Done(name(order))
              : new Outcome.Refused("Shopify 上没有可退的款项"));
    }
    return shop.tell(
        Mutations.REFUND,
        Map.of("input", input(errand, order, suggested), "key", uuid(errand.key())),
        data ->
            problem(data.at("/refundCreate/userErrors"))
                .orElseGet(() -> new Outcome.Done(name(order))));
  }

  private static Map<String, ?> input(Errand.Refund errand, JsonNode order, JsonNode suggested) {
    return Map.of(
        "orderId",
        id(order),
        "note",
        errand.key(),
        "refundLineItems",
        suggested
            .path("refundLineItems")
            .valueStream()
            .map(
                line ->
                    Map.of(
                        "lineItemId",
                        line.at("/lineItem/id").asText(),
                        "quantity",
                        line.path("quantity").asInt(),
                        "restockType",
                        "CANCEL"))
            .toList(),
        "shipping",
        Map.of("fullRefund", true),
        "transactions",
        suggested
            .path("suggestedTransactions")
            .valueStream()
            .map(paid -> transaction(order, paid))
            .toList());
  }

  private static Map<String, ?> transaction(JsonNode order, JsonNode paid) {
    return Map.of(
        "orderId", id(order),
        "parentId", paid.at("/parentTransaction/id").asText(),
        "gateway", paid.path("gateway").asText(),
        "kind", "REFUND",
        "amount", paid.at("/amountSet/shopMoney/amount").asText());
  }

  /** Shopify's code of what is wrong; its messages may quote what was sent. */
  private static Optional<Outcome> problem(JsonNode errors) {
    List<String> codes =
        errors.valueStream().map(error -> error.path("code").asText("INVALID")).toList();
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.Refused("Shopify: " + String.join(", ", codes)));
  }

  private static String uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String id(JsonNode order) {
    return order.path("id").asText();
  }

  private static String name(JsonNode order) {
    return order.path("name").asText();
  }
}

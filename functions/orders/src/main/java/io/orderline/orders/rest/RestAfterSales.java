package io.orderline.orders.rest;

import io.orderline.core.aftersales.AfterSales;
import io.orderline.core.aftersales.AfterSalesUnavailable;
import io.orderline.core.aftersales.Errand;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketArticle;
import io.orderline.http.GuardedHttpClient;
import io.orderline.http.HttpAnswer;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Errands for a shop's own order system behind the published contract: a POST each, with the
 * errand's key as {@code Idempotency-Key}.
 */
final class RestAfterSales implements AfterSales {
  private final GuardedHttpClient shop;
  private final ShopRequests requests;
  private final ShopLanguage language;

  /**
   * @param name what the shop's system is called in messages for operators
   */
  RestAfterSales(String name, RestShopConfig config, InstantSource clock) {
    this.shop = new GuardedHttpClient(name, config.limits(), clock, AfterSalesUnavailable::new);
    this.requests = new ShopRequests(config.url(), config.token());
    this.language = new ShopLanguage(config);
  }

  @Override
  public CompletionStage<Outcome> carryOut(TenantId tenant, Errand errand) {
    return shop.tell(
        requests.once(errand.key(), body(errand), "orders", errand.order().value(), path(errand)),
        this::outcome);
  }

  private Outcome outcome(HttpAnswer reply) {
    return switch (reply.status()) {
      case 404 -> new Outcome.Refused("店铺没有这个订单");
      case 405 -> new Outcome.Unsupported();
      case 409, 422 -> language.refused(reply.anyJson());
      default -> language.outcome(reply.json());
    };
  }

  private static String path(Errand errand) {
    return switch (errand) {
      case Errand.Cancel _ -> "cancellations";
      case Errand.Intercept _ -> "interceptions";
      case Errand.Refund _ -> "refunds";
      case Errand.Return _ -> "returns";
      case Errand.Exchange _ -> "exchanges";
      case Errand.Change _ -> "changes";
      case Errand.Invoice _ -> "invoices";
    };
  }

  private Map<String, Object> body(Errand errand) {
    var body = new HashMap<String, Object>();
    switch (errand) {
      case Errand.Cancel cancel -> body.put("reason", cancel.reason());
      case Errand.Intercept intercept -> {
        body.put("reason", intercept.reason());
        intercept.tracking().ifPresent(number -> body.put("trackingNumber", number));
      }
      case Errand.Refund refund -> {
        body.put("reason", refund.reason());
        refund.amount().ifPresent(money -> body.put("amount", language.amount(money)));
        article(body, refund.article());
      }
      case Errand.Return goods -> {
        body.put("reason", goods.reason());
        article(body, goods.article());
      }
      case Errand.Exchange goods -> {
        body.put("reason", goods.reason());
        article(body, goods.article());
      }
      case Errand.Change change -> {
        change.address().ifPresent(address -> body.put("address", address));
        change.change().ifPresent(words -> body.put("change", words));
      }
      case Errand.Invoice invoice -> {
        invoice.title().ifPresent(title -> body.put("title", title));
        invoice.taxNumber().ifPresent(number -> body.put("taxNumber", number));
        invoice.email().ifPresent(address -> body.put("email", address));
      }
    }
    return body;
  }

  /** Without an article it is all of the order. */
  private static void article(Map<String, Object> body, Optional<TicketArticle> article) {
    article.ifPresent(
        part -> {
          body.put("article", part.sku());
          body.put("quantity", part.quantity());
        });
  }
}

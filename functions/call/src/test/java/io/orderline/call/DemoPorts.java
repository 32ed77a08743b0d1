package io.orderline.call;

import io.orderline.core.call.Expectation;
import io.orderline.core.call.PhoneNumber;
import io.orderline.core.knowledge.Passage;
import io.orderline.core.knowledge.ShopKnowledge;
import io.orderline.core.order.CatalogUnavailable;
import io.orderline.core.order.Customer;
import io.orderline.core.order.CustomerId;
import io.orderline.core.order.Money;
import io.orderline.core.order.Order;
import io.orderline.core.order.OrderCatalog;
import io.orderline.core.order.OrderNumber;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Promotion;
import io.orderline.core.order.Shipment;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.Recognition;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketDesk;
import io.orderline.core.ticket.TicketNumber;
import io.orderline.core.ticket.TicketRequest;
import io.orderline.core.understanding.Emotion;
import io.orderline.core.understanding.Intent;
import io.orderline.core.understanding.Slot;
import io.orderline.core.understanding.Understander;
import io.orderline.core.understanding.Understanding;
import io.orderline.core.understanding.Utterance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What stands behind the ports in this module's tests; the real functions stand there in the
 * black-box tests.
 */
public final class DemoPorts {
  public static final String KNOWN = "13800001234";
  private static final Customer CUSTOMER =
      new Customer(new CustomerId("c1"), "王小明", new PhoneNumber(KNOWN), "普通会员");
  private static final Order ORDER =
      new Order(
          new OrderNumber("202611200001"),
          CUSTOMER.id(),
          OrderStatus.SHIPPED,
          TestClock.NOW.minus(Duration.ofDays(2)),
          List.of(new Order.Line("s1", "蓝牙耳机", 1, Money.yuan(199))),
          Money.yuan(199),
          Optional.empty(),
          Optional.empty());

  private DemoPorts() {}

  /** One customer with one order on its way; fails while it is down. */
  @ApplicationScoped
  public static class OneOrder implements OrderCatalog {
    private volatile boolean down;
    private volatile Order order = ORDER;

    /** Another order, from now on; the first one again where none is named. */
    public void sells(Optional<OrderNumber> number, OrderStatus status) {
      order =
          new Order(
              number.orElse(ORDER.number()),
              ORDER.customer(),
              status,
              ORDER.placedAt(),
              ORDER.lines(),
              ORDER.total(),
              ORDER.promisedBy(),
              ORDER.invoice());
    }

    /** Whether the shop's system answers. */
    public void down(boolean down) {
      this.down = down;
    }

    @Override
    public CompletionStage<Optional<Customer>> customer(TenantId tenant, CustomerId id) {
      return answer(Optional.of(CUSTOMER).filter(known -> known.id().equals(id)));
    }

    @Override
    public CompletionStage<Optional<Customer>> customerByPhone(TenantId tenant, PhoneNumber phone) {
      return answer(Optional.of(CUSTOMER).filter(known -> known.phone().equals(phone)));
    }

    @Override
    public CompletionStage<List<Customer>> customersByPhoneTail(TenantId tenant, String tail) {
      return answer(CUSTOMER.phone().tail().equals(tail) ? List.of(CUSTOMER) : List.of());
    }

    @Override
    public CompletionStage<List<Customer>> customersWithPhoneNear(
        TenantId tenant, String heard, int maxEdits) {
      return answer(heard.startsWith("138") ? List.of(CUSTOMER) : List.of());
    }

    @Override
    public CompletionStage<Optional<Order>> order(TenantId tenant, OrderNumber number) {
      return answer(Optional.of(order).filter(known -> known.number().equals(number)));
    }

    @Override
    public CompletionStage<List<Order>> ordersOf(TenantId tenant, CustomerId customer, int limit) {
      return answer(List.of(order));
    }

    @Override
    public CompletionStage<List<Shipment>> shipmentsOf(TenantId tenant, OrderNumber order) {
      return answer(
          List.of(
              new Shipment(
                  order,
                  "顺丰速运",
                  "SF100200300",
                  Shipment.State.IN_TRANSIT,
                  List.of("蓝牙耳机"),
                  List.of(
                      new Shipment.Event(
                          TestClock.NOW.minus(Duration.ofMinutes(45)), "杭州", "到达杭州转运中心")),
                  Optional.of(TestClock.NOW.plus(Duration.ofHours(32))))));
    }

    @Override
    public CompletionStage<List<Promotion>> promotions(TenantId tenant, LocalDate day) {
      return answer(List.of());
    }

    private <T> CompletionStage<T> answer(T value) {
      return down
          ? CompletableFuture.failedFuture(new CatalogUnavailable("the shop is closed", null))
          : CompletableFuture.completedFuture(value);
    }
  }

  /** Understands a handful of sentences, and digits. */
  @ApplicationScoped
  public static class Keywords implements Understander {
    @Override
    public CompletionStage<Understanding> understand(Utterance utterance) {
      String text = utterance.transcript().text();
      List<Understanding.Wish> wishes =
          text.contains("快递")
              ? wish(Intent.LOGISTICS)
              : text.contains("人工")
                  ? wish(Intent.HUMAN_AGENT)
                  : text.contains("退款") ? wish(new Intent("refund")) : List.of();
      List<Slot> slots = text.matches("\\d+") ? List.of(new Slot(Slot.DIGITS, text)) : List.of();
      return CompletableFuture.completedFuture(
          new Understanding(wishes, Optional.empty(), slots, Emotion.NEUTRAL));
    }

    private static List<Understanding.Wish> wish(Intent intent) {
      return List.of(new Understanding.Wish(intent, 0.9));
    }
  }

  /** Hears what the recording's bytes spell. */
  @ApplicationScoped
  public static class SpelledOut implements SpeechRecognizer {
    @Override
    public CompletionStage<Recognition> recognize(
        TenantId tenant, Audio audio, Expectation expectation) {
      String text = new String(audio.bytes(), java.nio.charset.StandardCharsets.UTF_8);
      return CompletableFuture.completedFuture(
          switch (text) {
            case "" -> new Recognition.NoSpeech();
            case "busy" -> new Recognition.Busy();
            default -> new Recognition.Recognised(Transcript.of(text));
          });
    }
  }

  /** No tickets yet. */
  @ApplicationScoped
  public static class EmptyDesk implements TicketDesk {
    @Override
    public CompletionStage<List<Ticket>> ticketsOf(
        TenantId tenant, CustomerId customer, int limit) {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<List<Ticket>> all(
        TenantId tenant, Optional<TicketNumber> after, int limit) {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<Optional<Ticket>> find(TenantId tenant, TicketNumber number) {
      return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletionStage<Ticket> create(TicketRequest wish) {
      return CompletableFuture.failedFuture(
          new IllegalStateException("a turn makes no ticket itself"));
    }

    @Override
    public CompletionStage<Outcome> change(
        TenantId tenant, TicketNumber number, TicketChange change, String by) {
      return CompletableFuture.failedFuture(new IllegalStateException("a turn changes no ticket"));
    }
  }

  /** A shop that has written nothing. */
  @ApplicationScoped
  public static class NoTexts implements ShopKnowledge {
    @Override
    public CompletionStage<Optional<Passage>> find(
        TenantId tenant, Optional<String> brand, String question) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }
}

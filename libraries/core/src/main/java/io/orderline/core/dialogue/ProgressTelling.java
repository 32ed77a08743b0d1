package io.orderline.core.dialogue;

import io.orderline.core.order.Order;
import io.orderline.core.order.OrderStatus;
import io.orderline.core.order.Shipment;
import io.orderline.core.spoken.SpokenChinese;
import io.orderline.core.ticket.Ticket;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what goes on about after-sales wishes: what comes back, where it is, when the money comes,
 * and how far the tickets are. Of the order that the caller named, or else of all.
 */
record ProgressTelling(DialogueState state, TurnContext setting) {
  /** More orders at once nobody keeps in mind. */
  private static final int MOST = 2;

  private static final Set<OrderStatus> AFTER_SALES =
      EnumSet.of(OrderStatus.RETURNING, OrderStatus.REFUNDED, OrderStatus.CANCELLED);

  /** The story; none where nothing goes on. */
  Optional<String> story() {
    return state
        .fact(Fact.Progress.class)
        .map(this::story)
        .filter(told -> !told.isEmpty())
        .or(this::booked);
  }

  /** What this call has booked, which the desk may not have taken in yet. */
  private Optional<String> booked() {
    return state
        .fact(Fact.Booked.class)
        .map(
            booked ->
                "刚才登记的"
                    + booked.all().stream()
                        .map(TicketTelling::what)
                        .distinct()
                        .collect(Collectors.joining("和"))
                    + "正在处理，结果会短信通知您。");
  }

  private String story(Fact.Progress progress) {
    List<Order> meant = meant(progress);
    List<Order> told = meant.isEmpty() ? progress.orders() : meant;
    List<Ticket> tickets =
        progress.tickets().stream()
            .filter(ticket -> meant.isEmpty() || about(ticket, meant))
            .toList();
    String orders =
        told.stream()
            .filter(order -> AFTER_SALES.contains(order.status()))
            .limit(MOST)
            .map(order -> told(order, progress.parcels()))
            .collect(Collectors.joining());
    return orders + TicketTelling.story(tickets, setting);
  }

  /** The orders whose article the caller named, of those that something goes on about. */
  private List<Order> meant(Fact.Progress progress) {
    List<Order> open =
        progress.orders().stream()
            .filter(
                order ->
                    AFTER_SALES.contains(order.status())
                        || progress.tickets().stream()
                            .anyMatch(ticket -> about(ticket, List.of(order))))
            .toList();
    return state
        .slot(InputHandler.UTTERANCE)
        .map(words -> Mentions.of(open, words))
        .orElse(List.of());
  }

  private static boolean about(Ticket ticket, List<Order> orders) {
    return orders.stream()
        .anyMatch(order -> ticket.wish().order().filter(order.number()::equals).isPresent());
  }

  private String told(Order order, List<Shipment> parcels) {
    String which = "您" + OrderTelling.when(order, setting) + "，";
    String money = OrderTelling.refund(order, setting) + "。";
    return switch (order.status()) {
      case RETURNING -> which + "正在退货。" + back(order, parcels) + money;
      case REFUNDED -> which + "已经退款了，一共" + SpokenChinese.money(order.total()) + "，" + money;
      default -> which + "已经取消了，" + money;
    };
  }

  private String back(Order order, List<Shipment> parcels) {
    List<Shipment> returning =
        parcels.stream()
            .filter(parcel -> parcel.order().equals(order.number()))
            .filter(parcel -> parcel.state() == Shipment.State.RETURNING)
            .toList();
    return returning.isEmpty()
        ? "退回的包裹我们还没有收到。"
        : returning.stream()
            .map(parcel -> ParcelTelling.told(parcel, setting))
            .collect(Collectors.joining());
  }
}

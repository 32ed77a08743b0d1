package io.orderline.tickets;

import io.orderline.core.event.ErrandEvent.ErrandEnded;
import io.orderline.core.event.ErrandOutcome;
import io.orderline.core.event.EventType;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketChange;
import io.orderline.core.ticket.TicketState;

/** What an errand's end does to its ticket, and what the history says of it. */
final class ErrandNotes {
  /** In whose name the shop's system changes tickets. */
  static final String BY = "shop";

  private ErrandNotes() {}

  /**
   * The change: what is done is resolved, what the system goes on with is in progress, and for
   * everything else a person is needed, who finds the ticket where it was.
   */
  static TicketChange change(Ticket ticket, ErrandEnded ended) {
    String what = what(ended.errand());
    return switch (ended.outcome()) {
      case ErrandOutcome.Done(var reference) ->
          intercepted(ended)
              ? moved(ticket, TicketState.IN_PROGRESS, "店铺系统已" + what + named(reference) + "，接着退款")
              : moved(ticket, TicketState.RESOLVED, "店铺系统已" + what + named(reference));
      case ErrandOutcome.Accepted(var reference) ->
          moved(ticket, TicketState.IN_PROGRESS, "店铺系统已受理" + what + named(reference));
      case ErrandOutcome.Refused(var reason) ->
          new TicketChange.Note("店铺系统不予" + what + "：" + reason + "，请人工处理");
      case ErrandOutcome.Unsupported _ -> new TicketChange.Note("店铺系统不能自动" + what + "，请人工处理");
      case ErrandOutcome.Failed _ -> new TicketChange.Note("店铺系统多次没有响应，" + what + "没有办成，请人工处理");
    };
  }

  private static String named(String reference) {
    return reference.isBlank() ? "" : "，单号" + reference;
  }

  /** Whether a parcel is on its way back, so that what was paid can be. */
  static boolean intercepted(ErrandEnded ended) {
    return ended.outcome() instanceof ErrandOutcome.Done
        && ended.errand() == EventType.SHIPMENT_INTERCEPT_REQUESTED;
  }

  /** A ticket that somebody has moved meanwhile stays where that person wanted it. */
  private static TicketChange moved(Ticket ticket, TicketState to, String note) {
    return ticket.state().next().contains(to) && ticket.state().pending()
        ? new TicketChange.Move(to, note)
        : new TicketChange.Note(note);
  }

  private static String what(EventType errand) {
    return switch (errand) {
      case ORDER_CANCEL_REQUESTED -> "取消订单";
      case SHIPMENT_INTERCEPT_REQUESTED -> "拦截快递";
      case REFUND_REQUESTED -> "退款";
      case RETURN_REQUESTED -> "退货";
      case EXCHANGE_REQUESTED -> "换货";
      case ORDER_CHANGE_REQUESTED -> "修改订单";
      case INVOICE_REQUESTED -> "开具发票";
      default -> "办理";
    };
  }
}

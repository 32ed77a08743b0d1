package io.orderline.core.dialogue;

import io.orderline.core.spoken.SpokenChinese;
import io.orderline.core.ticket.Ticket;
import io.orderline.core.ticket.TicketKind;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how far tickets are as one would on the telephone. */
final class TicketTelling {
  private static final int MOST = 3;

  private TicketTelling() {}

  static String story(Fact.Tickets found, TurnContext setting) {
    return story(found.tickets(), setting);
  }

  static String story(List<Ticket> tickets, TurnContext setting) {
    return tickets.stream()
        .limit(MOST)
        .map(ticket -> told(ticket, setting))
        .collect(Collectors.joining());
  }

  private static String told(Ticket ticket, TurnContext setting) {
    return "您"
        + SpokenChinese.day(setting.local(ticket.wish().at()).toLocalDate(), setting.today())
        + "登记的"
        + what(ticket.wish().kind())
        + "，工单号"
        + SpokenChinese.grouped(ticket.number().value())
        + "，"
        + state(ticket, setting)
        + "。";
  }

  /** 这个订单的退款已经在办理了，工单号是…: what nobody needs to book again. */
  static String standing(TicketKind kind, String number) {
    return "这个订单的" + what(kind) + "已经在办理了，工单号是" + SpokenChinese.grouped(number) + "，不用重复申请。";
  }

  /** What this call has booked, as one says it. */
  static String what(Fact.Booked booked) {
    return TicketKind.coded(booked.kind()).map(TicketTelling::what).orElse("");
  }

  /** What was booked, as one says it. */
  static String what(TicketKind kind) {
    return switch (kind) {
      case RETURN -> "退货";
      case REFUND -> "退款";
      case EXCHANGE -> "换货";
      case INVOICE -> "发票";
      case CANCEL_ORDER -> "取消订单";
      case CHANGE_ORDER -> "修改订单";
      case COMPENSATION -> "补偿";
      case URGE_DELIVERY -> "催快递";
      case COMPLAINT -> "投诉";
      case CALLBACK -> "回电";
      case PAYMENT -> "付款";
      case NO_REMINDERS -> "不再提醒付款";
    };
  }

  private static String state(Ticket ticket, TurnContext setting) {
    return switch (ticket.state()) {
      case OPEN ->
          "已经受理，预计" + SpokenChinese.deadline(setting.local(ticket.due()), setting.today()) + "前有结果";
      case IN_PROGRESS ->
          "正在处理，预计" + SpokenChinese.deadline(setting.local(ticket.due()), setting.today()) + "前有结果";
      case WAITING_FOR_CUSTOMER -> "需要您补充信息，请留意我们的短信";
      case RESOLVED, CLOSED -> "已经处理完了";
      case REJECTED -> "没有通过审核，原因已经短信告诉您";
      case CANCELLED -> "已经撤销";
    };
  }
}

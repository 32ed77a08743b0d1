package io.orderline.console.webhooks;

import io.orderline.core.ticket.TicketKind;
import java.util.List;
import java.util.stream.Collectors;

/** What codes are called in a chat; one that nobody has named is left as it is, or out. */
final class Chinese {
  private Chinese() {}

  static String outcome(String code) {
    return switch (code) {
      case "done" -> "机器人办完";
      case "handed_over" -> "转了人工";
      case "left" -> "没办成就挂了";
      default -> code;
    };
  }

  /** Empty where it is nothing to tell. */
  static String mood(String code) {
    return switch (code) {
      case "angry" -> "生气";
      case "dissatisfied" -> "不满";
      case "positive" -> "满意";
      default -> "";
    };
  }

  static String state(String code) {
    return switch (code) {
      case "open" -> "待处理";
      case "in_progress" -> "处理中";
      case "waiting_for_customer" -> "等顾客回复";
      case "resolved" -> "已解决";
      case "rejected" -> "已驳回";
      case "cancelled" -> "已撤销";
      case "closed" -> "已关闭";
      default -> code;
    };
  }

  static String ticket(String code) {
    return TicketKind.coded(code).map(Chinese::ticket).orElse(code);
  }

  private static String ticket(TicketKind kind) {
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
      case NO_REMINDERS -> "不再催付";
    };
  }

  /** Those that have a name here; a shop's own intents are words of its flows. */
  static String wishes(List<String> intents) {
    return intents.stream().map(Chinese::wish).distinct().collect(Collectors.joining("、"));
  }

  private static String wish(String intent) {
    return switch (intent) {
      case "order_status" -> "查订单";
      case "logistics" -> "查快递";
      case "not_received" -> "签收未收到";
      case "product_question" -> "问商品";
      case "stock" -> "问库存";
      case "human_agent" -> "找人工";
      case "promotion" -> "问活动";
      case "after_sales_progress" -> "问售后进度";
      default -> TicketKind.coded(intent).map(Chinese::ticket).orElse(intent);
    };
  }
}

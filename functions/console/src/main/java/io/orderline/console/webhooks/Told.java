package io.orderline.console.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What happened, in words for a group chat.
 *
 * @param shop its id
 * @param shopName as people call it
 * @param zone the shop's
 * @param console where its pages are, without a slash at the end
 * @param data as a {@link Happening} holds it
 */
record Told(String shop, String shopName, ZoneId zone, String console, String kind, JsonNode data) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  String title() {
    return plain(shopName) + "：" + what();
  }

  private String what() {
    return switch (Kind.coded(kind).orElse(Kind.TEST)) {
      case CALL_ENDED -> "通话结束，" + Chinese.outcome(text("outcome"));
      case CALL_HANDED_OVER -> "有来电转人工";
      case TICKET_CHANGED ->
          "%s工单%s，%s"
              .formatted(
                  Chinese.ticket(text("kind")),
                  plain(text("ticket")),
                  Chinese.state(text("state")));
      case QUESTION_UNANSWERED -> "有问题答不上来";
      case ALERT ->
          text("alert").equals("ticket-overdue")
              ? "%s工单%s已超时".formatted(Chinese.ticket(text("kind")), plain(text("ticket")))
              : "来电顾客情绪激动";
      case TEST -> "测试消息，收到就说明接通了";
    };
  }

  /** What more is known, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    line(lines, "来电", text("caller"));
    line(lines, "品牌", text("brand"));
    line(lines, "诉求", Chinese.wishes(list("intents")));
    line(lines, "情绪", Chinese.mood(text("mood")));
    line(lines, "订单", joined("orders"));
    line(lines, "工单", joined("tickets"));
    line(lines, "订单", text("order"));
    line(lines, "说的是", text("question"));
    line(lines, "原因", text("reason"));
    line(lines, "负责人", text("assignee"));
    line(lines, "期限", time("due"));
    line(lines, "由", text("by"));
    return lines;
  }

  /** As 企业微信 and 钉钉 show it. */
  String markdown() {
    return "**"
        + title()
        + "**"
        + lines().stream().map(line -> "\n\n> " + line).collect(Collectors.joining())
        + "\n\n[打开后台查看]("
        + link()
        + ")";
  }

  /** The page that shows it. */
  String link() {
    String place =
        !text("ticket").isEmpty()
            ? "/tickets/" + encoded(text("ticket"))
            : !text("call").isEmpty() ? "/calls/" + encoded(text("call")) : "/today";
    return console + "/console/" + shop + place;
  }

  private static void line(List<String> lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add(name + "：" + plain(value));
    }
  }

  private String text(String name) {
    return data.path(name).asText("");
  }

  private List<String> list(String name) {
    return StreamSupport.stream(data.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private String joined(String name) {
    return String.join("、", list(name));
  }

  private String time(String name) {
    String at = text(name);
    return at.isEmpty() ? "" : TIME.format(Instant.parse(at).atZone(zone));
  }

  /**
   * Callers choose their words: in a chat they are neither a link nor a picture, and nobody is
   * called by them.
   */
  static String plain(String text) {
    return text.replace('[', '【')
        .replace(']', '】')
        .replace('(', '（')
        .replace(')', '）')
        .replace('<', '〈')
        .replace('>', '〉')
        .replace('*', '•')
        .replaceAll("[`#|~@!\\\\\\s]+", " ")
        .strip();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package io.orderline.orders.kuaidi100;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.order.Shipment;
import io.orderline.http.HttpAnswer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what Kuaidi100 answers. */
final class Kuaidi100Answer {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** The recipient's number does not fit; nothing is known of the parcel. */
  private static final Set<String> NOTHING_TO_SAY = Set.of("408", "500");

  /** One report of a carrier. */
  record Report(Shipment.State state, List<Shipment.Event> events) {}

  private Kuaidi100Answer() {}

  static Optional<Report> read(HttpAnswer reply) {
    JsonNode answer = reply.json();
    if (answer.has("returnCode")) {
      String code = answer.get("returnCode").asText();
      if (NOTHING_TO_SAY.contains(code)) {
        return Optional.empty();
      }
      throw reply.refused("returnCode " + code);
    }
    List<Shipment.Event> events = new ArrayList<>();
    answer.path("data").forEach(report -> events.add(event(report)));
    events.sort(Comparator.comparing(Shipment.Event::at));
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(new Report(state(answer.path("state").asText()), events));
  }

  private static Shipment.Event event(JsonNode report) {
    return new Shipment.Event(
        LocalDateTime.parse(report.path("time").asText(), TIME).atZone(CHINA).toInstant(),
        report.path("areaName").asText(""),
        report.path("context").asText());
  }

  /** The states as they are published: 签收 3, 退签 4, 派件 5, 退回 6, 转投 7, 清关 8 and 10 to 13, 拒签 14. */
  private static Shipment.State state(String code) {
    return switch (code) {
      case "0", "7", "8", "10", "11", "12" -> Shipment.State.IN_TRANSIT;
      case "1" -> Shipment.State.COLLECTED;
      case "2", "13" -> Shipment.State.EXCEPTION;
      case "3" -> Shipment.State.DELIVERED;
      case "4", "6", "14" -> Shipment.State.RETURNING;
      case "5" -> Shipment.State.OUT_FOR_DELIVERY;
      default -> throw new IllegalArgumentException("state " + code + " is not published");
    };
  }
}

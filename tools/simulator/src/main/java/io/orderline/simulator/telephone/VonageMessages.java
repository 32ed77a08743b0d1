package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Vonage's WebSockets. */
final class VonageMessages extends LinearMessages {
  private final String call;

  VonageMessages(String call, int rate) {
    super(rate);
    this.call = call;
  }

  @Override
  public Optional<String> protocol() {
    return Optional.empty();
  }

  @Override
  public List<Message> begun() {
    return List.of(
        text(
            json()
                .put("event", "websocket:connected")
                .put("content-type", "audio/l16;rate=" + rate())
                .put("call", call)));
  }

  @Override
  public Message key(char key) {
    return text(
        json()
            .put("event", "websocket:dtmf")
            .put("digit", String.valueOf(key))
            .put("duration", 260));
  }

  @Override
  public Message reached(String mark) {
    ObjectNode notify = json().put("event", "websocket:notify");
    notify.putObject("payload").put("mark", mark);
    return text(notify);
  }

  @Override
  public Order read(String text) {
    JsonNode message = Members.parse(text);
    return switch (message.path("action").asText()) {
      case "notify" -> new Order.Mark(message.at("/payload/mark").asText());
      case "clear" -> new Order.Clear();
      default -> new Order.Nothing();
    };
  }
}

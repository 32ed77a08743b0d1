package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The sockets of jambonz' {@code listen}. */
final class JambonzMessages extends LinearMessages {
  private final String call;

  JambonzMessages(String call, int rate) {
    super(rate);
    this.call = call;
  }

  @Override
  public Optional<String> protocol() {
    return Optional.of("audio.drachtio.org");
  }

  @Override
  public List<Message> begun() {
    return List.of(
        text(json().put("sampleRate", rate()).put("mixType", "mono").put("callSid", call)));
  }

  @Override
  public Message key(char key) {
    return text(
        json().put("event", "dtmf").put("dtmf", String.valueOf(key)).put("duration", "1600"));
  }

  @Override
  public Message reached(String mark) {
    ObjectNode message = json().put("type", "mark");
    message.putObject("data").put("name", mark).put("event", "playout");
    return text(message);
  }

  @Override
  public Order read(String text) {
    JsonNode message = Members.parse(text);
    return switch (message.path("type").asText()) {
      case "mark" -> new Order.Mark(message.at("/data/name").asText());
      case "killAudio" -> new Order.Clear();
      default -> new Order.Nothing();
    };
  }
}

package io.orderline.telephony.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.telephony.BadFrame;
import io.orderline.telephony.Frame;
import io.orderline.telephony.Intake;
import io.orderline.telephony.MulawLine;
import io.orderline.telephony.Notice;
import io.orderline.telephony.StreamEvent;
import java.util.List;

/**
 * The browser telephone's stream: Twilio's messages, so that the page is one more telephone, and
 * besides what is typed on the one hand and what the page shows on the other.
 */
public final class BrowserStream extends MulawLine {

  @Override
  protected List<StreamEvent> other(JsonNode message) {
    if (!message.path("event").asText().equals("typed")) {
      return List.of();
    }
    try {
      return List.of(
          new StreamEvent.Typed(Intake.spoken(message.path("typed").path("text").asText())));
    } catch (IllegalArgumentException e) {
      throw new BadFrame(e.getMessage());
    }
  }

  @Override
  public List<Frame> tell(Notice notice) {
    return switch (notice) {
      case Notice.Hearing(var text) -> text("hearing", text);
      case Notice.Heard(var text) -> text("heard", text);
      case Notice.Saying(var text) -> text("saying", text);
      case Notice.Person(var what) -> text("person", what);
      case Notice.PersonSaid(var text) -> text("person-said", text);
      case Notice.Interrupted _ -> List.of(frame(message("interrupted")));
      case Notice.Latency(int millis, int silenceMillis) ->
          List.of(
              frame(message("latency").put("millis", millis).put("silenceMillis", silenceMillis)));
    };
  }

  private List<Frame> text(String event, String text) {
    ObjectNode message = message(event);
    return List.of(frame(message.put("text", text)));
  }
}

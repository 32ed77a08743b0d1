package io.orderline.simulator.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.audio.G711;
import io.orderline.audio.Sound;
import io.orderline.simulator.telephone.StreamMessages.Message;
import io.orderline.simulator.telephone.StreamMessages.Order;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each provider says on a stream, and how it reads what it is told. */
class StreamMessagesTest {
  private static final byte[] FRAME = new byte[160];
  private static final StreamMessages TWILIO =
      new Account.Twilio("AC1", "12345").dialect().stream("CA0123", 8000);
  private static final StreamMessages VONAGE =
      new Account.Vonage("key", "app", "secret", "").dialect().stream("CON-1", 16_000);
  private static final StreamMessages JAMBONZ =
      new Account.Jambonz("secret").dialect().stream("call-1", 8000);

  @Test
  void onlyTwilioSignsTheHandshakeAndOnlyJambonzNamesAProtocol() {
    URI url = URI.create("wss://shop.example/streams/twilio/demo/token");
    assertThat(TWILIO.handshake(url))
        .containsEntry("X-Twilio-Signature", TwilioSignature.of("12345", url.toString(), Map.of()));
    assertThat(VONAGE.handshake(url)).isEmpty();
    assertThat(JAMBONZ.protocol()).hasValue("audio.drachtio.org");
    assertThat(TWILIO.protocol()).isEmpty();
  }

  @Test
  void eachTellsOfWhichCallItIs() {
    assertThat(TWILIO.begun()).hasSize(2);
    assertThat(json(TWILIO.begun().getLast()).at("/start/callSid").asText()).isEqualTo("CA0123");
    JsonNode vonage = json(VONAGE.begun().getFirst());
    assertThat(vonage.get("call").asText()).isEqualTo("CON-1");
    assertThat(vonage.get("content-type").asText()).isEqualTo("audio/l16;rate=16000");
    JsonNode jambonz = json(JAMBONZ.begun().getFirst());
    assertThat(jambonz.get("callSid").asText()).isEqualTo("call-1");
    assertThat(jambonz.get("sampleRate").asInt()).isEqualTo(8000);
  }

  @Test
  void soundIsMulawInJsonOrLinearAtTheRateOfTheStream() {
    assertThat(json(TWILIO.sound(FRAME)).at("/media/timestamp").asText()).isEqualTo("0");
    assertThat(json(TWILIO.sound(FRAME)).at("/media/timestamp").asText()).isEqualTo("20");
    assertThat(VONAGE.sound(FRAME))
        .isInstanceOfSatisfying(
            Message.Binary.class, sound -> assertThat(sound.bytes()).hasSize(640));
    assertThat(JAMBONZ.sound(FRAME))
        .isInstanceOfSatisfying(
            Message.Binary.class, sound -> assertThat(sound.bytes()).hasSize(320));
  }

  @Test
  void whatTheServerPlaysIsHeard() {
    byte[] linear = new Sound(16_000, new short[320]).pcm();
    assertThat(VONAGE.read(linear))
        .isInstanceOfSatisfying(Order.Play.class, play -> assertThat(play.mulaw()).hasSize(160));
    byte[] tone = G711.toMulaw(new short[] {1000, -1000});
    assertThat(JAMBONZ.read(new Sound(8000, G711.fromMulaw(tone, 0, 2)).pcm()))
        .isInstanceOfSatisfying(Order.Play.class, play -> assertThat(play.mulaw()).isEqualTo(tone));
    assertThat(TWILIO.read("{\"event\":\"media\",\"media\":{\"payload\":\"//8=\"}}"))
        .isInstanceOfSatisfying(
            Order.Play.class, play -> assertThat(play.mulaw()).containsOnly((byte) 0xff));
  }

  @Test
  void marksAndClearsAreReadAndMarksComeBack() {
    assertThat(TWILIO.read("{\"event\":\"clear\"}")).isEqualTo(new Order.Clear());
    assertThat(VONAGE.read("{\"action\":\"clear\"}")).isEqualTo(new Order.Clear());
    assertThat(JAMBONZ.read("{\"type\":\"killAudio\"}")).isEqualTo(new Order.Clear());
    assertThat(TWILIO.read("{\"event\":\"mark\",\"mark\":{\"name\":\"1.0\"}}"))
        .isEqualTo(new Order.Mark("1.0"));
    assertThat(VONAGE.read("{\"action\":\"notify\",\"payload\":{\"mark\":\"1.0\"}}"))
        .isEqualTo(new Order.Mark("1.0"));
    assertThat(JAMBONZ.read("{\"type\":\"mark\",\"data\":{\"name\":\"1.0\"}}"))
        .isEqualTo(new Order.Mark("1.0"));
    assertThat(json(TWILIO.reached("1.0")).at("/mark/name").asText()).isEqualTo("1.0");
    assertThat(json(VONAGE.reached("1.0")).at("/payload/mark").asText()).isEqualTo("1.0");
    assertThat(json(JAMBONZ.reached("1.0")).at("/data/name").asText()).isEqualTo("1.0");
  }

  @Test
  void keysAreToldAsEachTellsThem() {
    assertThat(json(TWILIO.key('5')).at("/dtmf/digit").asText()).isEqualTo("5");
    assertThat(json(VONAGE.key('5')).get("digit").asText()).isEqualTo("5");
    assertThat(json(JAMBONZ.key('#')).get("dtmf").asText()).isEqualTo("#");
  }

  @Test
  void whatIsUnknownIsNotHeededAndWhatIsNoJsonIsAProblem() {
    for (StreamMessages messages : List.of(TWILIO, VONAGE, JAMBONZ)) {
      assertThat(messages.read("{\"what\":1}")).isEqualTo(new Order.Nothing());
      assertThatThrownBy(() -> messages.read("{no json")).isInstanceOf(ScriptProblem.class);
    }
  }

  private static JsonNode json(Message message) {
    return Members.parse(((Message.Text) message).text());
  }
}

package io.orderline.simulator.telephone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderline.audio.G711;
import io.orderline.audio.Sound;
import io.orderline.audio.StreamResampler;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Sound as linear samples in binary messages, notes in JSON, and a handshake without a signature.
 */
abstract sealed class LinearMessages implements StreamMessages
    permits VonageMessages, JambonzMessages {
  private static final int OURS = 8000;

  private final int rate;
  private final StreamResampler out;
  private final StreamResampler in;

  LinearMessages(int rate) {
    this.rate = rate;
    this.out = new StreamResampler(OURS, rate);
    this.in = new StreamResampler(rate, OURS);
  }

  int rate() {
    return rate;
  }

  @Override
  public Map<String, String> handshake(URI publicUrl) {
    return Map.of();
  }

  @Override
  public Message sound(byte[] mulaw) {
    short[] samples = out.next(G711.fromMulaw(mulaw, 0, mulaw.length));
    return new Message.Binary(new Sound(rate, samples).pcm());
  }

  @Override
  public List<Message> hungUp() {
    return List.of();
  }

  @Override
  public Order read(byte[] bytes) {
    return new Order.Play(G711.toMulaw(in.next(Sound.pcm(rate, bytes).samples())));
  }

  static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  static Message text(JsonNode json) {
    return new Message.Text(json.toString());
  }
}

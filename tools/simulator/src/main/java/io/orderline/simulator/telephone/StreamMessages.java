package io.orderline.simulator.telephone;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says on the socket of one call's stream, and how it reads what it is told there.
 * All sound is mu-law at 8 kHz on our side. One thread at a time each way.
 */
interface StreamMessages {

  /** Headers of the handshake with this public address. */
  Map<String, String> handshake(URI publicUrl);

  /** The socket's protocol, without which the provider hangs up; none where it has no name. */
  Optional<String> protocol();

  /** What comes first. */
  List<Message> begun();

  /** 20 ms of the caller's sound. */
  Message sound(byte[] mulaw);

  Message key(char key);

  /** All before this mark was heard, or cleared. */
  Message reached(String mark);

  /** What is said before the socket is closed because the caller hung up. */
  List<Message> hungUp();

  /**
   * What the server wants.
   *
   * @throws ScriptProblem when it cannot be read
   */
  Order read(String text);

  Order read(byte[] bytes);

  /** A message of the provider's. */
  sealed interface Message {
    record Text(String text) implements Message {}

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Binary(byte[] bytes) implements Message {}
  }

  /** What the server wants of the line. */
  sealed interface Order {
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Play(byte[] mulaw) implements Order {}

    record Mark(String name) implements Order {}

    record Clear() implements Order {}

    /** What the provider does not heed. */
    record Nothing() implements Order {}
  }
}

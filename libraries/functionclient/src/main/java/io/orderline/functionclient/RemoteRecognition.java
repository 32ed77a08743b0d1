package io.orderline.functionclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Hearing;
import io.orderline.core.speech.LiveRecognition;
import io.orderline.json.CoreJson;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An ear in another function. There go samples in binary messages and, between them, what is
 * awaited from there on as text; back comes what is heard in the JSON of core and, twice a second,
 * how many milliseconds of sound wait there. Whatever goes wrong, the ear is lost.
 */
final class RemoteRecognition implements LiveRecognition, WebSocket.Listener {
  /** More sound than this does not wait for the socket, as it does not for the recogniser. */
  private static final int MOST_WAITING_MILLIS = 4_000;

  /** An ear tells something twice a second; one that is mute for so long is none. */
  private static final Duration MUTE = Duration.ofSeconds(5);

  private final int samplesPerMilli;
  private final InstantSource clock;
  private final Consumer<Hearing> hearer;
  private final StringBuilder text = new StringBuilder();

  private CompletableFuture<WebSocket> sent = new CompletableFuture<>();
  private int unsent;
  private int waitingThere;
  private Instant toldAt;
  private boolean over;

  RemoteRecognition(int sampleRate, InstantSource clock, Consumer<Hearing> hearer) {
    this.samplesPerMilli = sampleRate / 1000;
    this.clock = clock;
    this.hearer = hearer;
    this.toldAt = clock.instant();
  }

  /** Goes on when the socket is open. */
  synchronized void open(CompletionStage<WebSocket> opening) {
    sent = opening.toCompletableFuture();
    sent.whenComplete(
        (_, fault) -> {
          if (fault != null) {
            lose("cannot be reached: " + fault.getMessage());
          }
        });
  }

  @Override
  public void listen(Expectation expectation) {
    send(socket -> socket.sendText(ExpectationText.of(expectation), true));
  }

  @Override
  public synchronized void accept(short[] samples) {
    if (over || samples.length == 0) {
      return;
    }
    if (unsent + samples.length > MOST_WAITING_MILLIS * samplesPerMilli) {
      lose("does not take the sound");
    } else if (toldAt.plus(MUTE).isBefore(clock.instant())) {
      lose("says nothing any more");
    } else {
      unsent += samples.length;
      ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.asShortBuffer().put(samples);
      send(socket -> socket.sendBinary(bytes, true).whenComplete((_, _) -> took(samples.length)));
    }
  }

  @Override
  public synchronized int behind() {
    return unsent / samplesPerMilli + waitingThere;
  }

  @Override
  public synchronized void close() {
    if (!over) {
      send(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
      over = true;
    }
  }

  private synchronized void took(int samples) {
    unsent -= samples;
  }

  /** A socket takes one message after the other. */
  private synchronized void send(Function<WebSocket, CompletableFuture<WebSocket>> message) {
    if (!over) {
      sent = sent.thenCompose(message);
      sent.whenComplete(
          (_, fault) -> {
            if (fault != null) {
              lose("broke off");
            }
          });
    }
  }

  private synchronized void lose(String why) {
    if (!over) {
      over = true;
      hearer.accept(new Hearing.Lost("the ear in transcribe " + why));
      sent.thenAccept(WebSocket::abort);
    }
  }

  private synchronized void told(String message) {
    toldAt = clock.instant();
    try {
      JsonNode json = CoreJson.mapper().readTree(message);
      if (json.isInt()) {
        waitingThere = json.intValue();
      } else if (!over) {
        hearer.accept(CoreJson.mapper().treeToValue(json, Hearing.class));
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      lose("sent an unreadable message");
    }
  }

  @Override
  public synchronized void onOpen(WebSocket socket) {
    if (over) {
      socket.abort(); // it took too long
    } else {
      socket.request(1);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      told(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    lose("hung up: " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    lose("broke off");
  }
}

package io.orderline.transcribe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.speech.LiveRecognizer;
import io.orderline.core.speech.LiveRecognizerContract;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteLiveRecognizer;
import io.orderline.transcribe.ModelLoading;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The live recogniser as a function in another process sees it, and what strangers see. */
@QuarkusTest
class RemoteLiveRecognizerQuarkusTest extends LiveRecognizerContract {
  @Inject ModelLoading model;
  @TestHTTPResource URI here;

  @Override
  protected LiveRecognizer recognizer() {
    model.transcriber().toCompletableFuture().join();
    return new RemoteLiveRecognizer(FunctionsAt.address(here), Clock.systemUTC());
  }

  @Override
  protected boolean listens() {
    return !model.state().equals("none");
  }

  @Test
  void refusesAnyoneWhoIsNotAFunction() {
    assertRefused("a guess", "/transcribe/live?tenant=demo&rate=8000", 404);
  }

  @Test
  void aLineThatMakesNoSenseIsRefused() {
    assertRefused(FunctionsAt.TOKEN, "/transcribe/live?tenant=demo&rate=44100", 400);
    assertRefused(FunctionsAt.TOKEN, "/transcribe/live?rate=8000", 400);
  }

  @Test
  void whatIsNoSoundAndNoExpectationClosesTheSocket() throws Exception {
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      WebSocket socket = open(client, FunctionsAt.TOKEN, "/transcribe/live?tenant=demo", closed);
      socket.sendText("a song", true);
      assertThat(closed.get(10, TimeUnit.SECONDS)).isIn(1008, 1013);
    }
  }

  private void assertRefused(String token, String path, int status) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThatThrownBy(() -> open(client, token, path, new CompletableFuture<>()))
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(status));
    }
  }

  private WebSocket open(
      HttpClient client, String token, String path, CompletableFuture<Integer> closed) {
    return client
        .newWebSocketBuilder()
        .header("X-Orderline-Peer", token)
        .buildAsync(
            URI.create("ws" + here.resolve(path).toString().substring(4)),
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                closed.complete(code);
                return null;
              }
            })
        .join();
  }
}

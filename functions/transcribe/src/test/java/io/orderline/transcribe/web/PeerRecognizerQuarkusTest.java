package io.orderline.transcribe.web;

import static io.restassured.RestAssured.given;

import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.speech.SpeechRecognizerContract;
import io.orderline.peer.PeerRecognizer;
import io.orderline.peer.PeersAt;
import io.orderline.transcribe.ModelLoading;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The recogniser as a function in another process sees it. */
@QuarkusTest
class PeerRecognizerQuarkusTest extends SpeechRecognizerContract {
  @Inject ModelLoading model;
  @TestHTTPResource URI here;

  @Override
  protected SpeechRecognizer recognizer() {
    return new PeerRecognizer(PeersAt.address(here));
  }

  @Override
  protected boolean listens() {
    return !model.state().equals("none");
  }

  @Test
  void whoeverIsNoFunctionOfOursFindsNothingHere() {
    given().body(new byte[10]).post("/transcribe?tenant=demo").then().statusCode(404);
  }
}

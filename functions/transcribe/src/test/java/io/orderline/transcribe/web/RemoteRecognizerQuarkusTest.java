package io.orderline.transcribe.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.orderline.core.call.Expectation;
import io.orderline.core.speech.Audio;
import io.orderline.core.speech.SpeechRecognizer;
import io.orderline.core.speech.SpeechRecognizerContract;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteRecognizer;
import io.orderline.transcribe.ModelLoading;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The recogniser as a function in another process sees it. */
@QuarkusTest
class RemoteRecognizerQuarkusTest extends SpeechRecognizerContract {
  @Inject ModelLoading model;
  @TestHTTPResource URI here;

  @Override
  protected SpeechRecognizer recognizer() {
    return new RemoteRecognizer(FunctionsAt.address(here));
  }

  @Override
  protected boolean listens() {
    return !model.state().equals("none");
  }

  private void answer(Audio audio) {
    recognizer()
        .recognize(new TenantId("demo"), audio, new Expectation.Anything())
        .toCompletableFuture()
        .join();
  }

  @Test
  void whatCameOfListeningIsMeasured() {
    assumeTrue(listens());
    answer(new Audio(Audio.Encoding.PCM, 8000, new byte[16_000]));
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("orderline_recognition_total{outcome=\"NoSpeech\""))
        .body(containsString("orderline_part_seconds_bucket{failed=\"false\",part=\"listen\""))
        .body(containsString("orderline_start_seconds"));
  }

  @Test
  void refusesAnyoneWhoIsNotAFunction() {
    given().body(new byte[10]).post("/transcribe?tenant=demo").then().statusCode(404);
  }
}

package io.orderline.transcribe.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import io.orderline.audio.Sounds;
import io.orderline.transcribe.InstalledModel;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The function over HTTP, with whatever model is installed; none at all is a case of its own. */
@QuarkusTest
class TranscribeQuarkusTest {

  @Test
  void silence_is_an_outcome_not_an_error() {
    InstalledModel.orSkip();
    post(Sounds.wav(8000, new short[8000]), "expect", "yes_no")
        .then()
        .statusCode(200)
        .body("type", is("no_speech"));
  }

  @Test
  void hears_a_number_read_aloud() throws IOException {
    InstalledModel.orSkip();
    Path recordings = InstalledModel.recordingsOrSkip("digits");
    String file = Files.readAllLines(recordings.resolve("ref.tsv")).get(2).split("\t", 2)[0];
    post(Files.readAllBytes(recordings.resolve(file)), "expect", "digits:11")
        .then()
        .statusCode(200)
        .body("type", is("recognised"))
        .body("transcript.text", matchesPattern("[零一二三四五六七八九幺洞]{9,13}"))
        .body("transcript.words[0].confidence", matchesConfidence());
  }

  @Test
  void says_what_is_wrong_with_audio() {
    InstalledModel.orSkip();
    post(new byte[100]).then().statusCode(200).body("flaw", is("CORRUPT"));
    post(Sounds.wav(3, 1, 8000, 32, new byte[8], 8))
        .then()
        .statusCode(200)
        .body("flaw", is("UNSUPPORTED"));
    post(new byte[5_000_000]).then().statusCode(200).body("flaw", is("TOO_LARGE"));
    post(new byte[700_000], "encoding", "mulaw")
        .then()
        .statusCode(200)
        .body("flaw", is("TOO_LONG"));
  }

  @Test
  void refuses_a_request_that_makes_no_sense_and_says_why() {
    post(new byte[1], "expect", "a song")
        .then()
        .statusCode(400)
        .body(containsString("digits:4-11"));
    post(new byte[1], "encoding", "mp3").then().statusCode(400);
    peer().body(new byte[1]).post("/transcribe").then().statusCode(400);
  }

  @Test
  void readiness_names_the_model() {
    given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasTranscribe());
  }

  private static org.hamcrest.Matcher<Iterable<? super String>> hasTranscribe() {
    return org.hamcrest.Matchers.hasItem("transcribe");
  }

  private static org.hamcrest.Matcher<Float> matchesConfidence() {
    return org.hamcrest.Matchers.both(org.hamcrest.Matchers.greaterThan(0f))
        .and(org.hamcrest.Matchers.lessThanOrEqualTo(1f));
  }

  private static RequestSpecification peer() {
    return given().header("X-Orderline-Peer", "for-tests-only");
  }

  private static io.restassured.response.Response post(byte[] audio, String... parameters) {
    RequestSpecification request =
        peer().contentType("application/octet-stream").queryParam("tenant", "demo").body(audio);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.post("/transcribe");
  }
}

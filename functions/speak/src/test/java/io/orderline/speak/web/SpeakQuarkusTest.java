package io.orderline.speak.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.orderline.core.speech.Speech;
import io.orderline.core.tenant.TenantId;
import io.orderline.functionclient.FunctionsAt;
import io.orderline.functionclient.RemoteSpeaker;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SpeakQuarkusTest {
  @TestHTTPResource URI here;

  @Test
  void a_missing_program_is_told_with_what_to_do() {
    ValidatableResponse answer = ask("?tenant=silent", "您好").statusCode(200);
    answer.body("type", equalTo("no_voice")).body("reason", containsString("apt-get"));
  }

  @Test
  void what_makes_no_sense_is_refused_with_a_reason() {
    ask("?tenant=demo&rate=44100", "您好").statusCode(400).body(containsString("8000 or 16000"));
    ask("?tenant=Demo!", "您好").statusCode(400).body(containsString("tenant"));
    ask("?tenant=demo", " ").statusCode(400);
    ask("?tenant=demo", "好".repeat(1001)).statusCode(400);
  }

  @Test
  void health_names_the_voice_or_what_it_lacks() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'speak' }.data.voice", containsString("apt-get"));
  }

  @Test
  void another_function_gets_the_same_outcome() {
    assertThat(
            new RemoteSpeaker(FunctionsAt.address(here))
                .speak(new TenantId("silent"), "您好", 8000)
                .toCompletableFuture()
                .join())
        .isInstanceOfSatisfying(
            Speech.NoVoice.class, none -> assertThat(none.reason()).contains("apt-get"));
  }

  @Test
  void refuses_anyone_who_is_not_a_function() {
    given().body(new byte[3]).post("/speak?tenant=demo").then().statusCode(404);
  }

  private static ValidatableResponse ask(String query, String sentence) {
    return given()
        .header("X-Orderline-Peer", FunctionsAt.TOKEN)
        .contentType("application/octet-stream")
        .body(sentence.getBytes(StandardCharsets.UTF_8))
        .post("/speak" + query)
        .then();
  }
}

package io.orderline.speak.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SpeakQuarkusTest {

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

  private static ValidatableResponse ask(String query, String sentence) {
    return given()
        .contentType("text/plain; charset=utf-8")
        .body(sentence)
        .post("/speak" + query)
        .then();
  }
}

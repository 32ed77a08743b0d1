package io.orderline.understand.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderline.core.call.Expectation.Digits;
import io.orderline.core.speech.Transcript;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.understanding.Utterance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnderstandQuarkusTest {
  @Inject ObjectMapper json;

  @Test
  void an_utterance_travels_in_and_its_meaning_out() throws Exception {
    Utterance utterance =
        new Utterance(
            new TenantId("demo"),
            Transcript.of("尾号五六七八的快递到哪了"),
            new Digits(4, 4),
            Optional.empty(),
            Map.of(),
            LocalDateTime.of(2026, 11, 22, 10, 0));
    given()
        .header("X-Orderline-Peer", "for-tests-only")
        .contentType("application/json")
        .body(json.writeValueAsString(utterance))
        .post("/understand")
        .then()
        .statusCode(200)
        .body("wishes[0].intent", equalTo("logistics"))
        .body("slots.value", hasItem("5678"));
  }

  @Test
  void it_is_ready_and_says_that_the_model_is_loaded() throws Exception {
    an_utterance_travels_in_and_its_meaning_out(); // the first answer waits for the model
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'understand' }.data.embedding", equalTo("loaded"));
  }
}

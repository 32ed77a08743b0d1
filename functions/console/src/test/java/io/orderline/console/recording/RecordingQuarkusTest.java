package io.orderline.console.recording;

import static io.orderline.console.Console.as;
import static io.orderline.console.Console.operator;
import static io.orderline.console.Console.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.orderline.console.KeptSound;
import io.orderline.console.Scenes;
import io.orderline.core.records.CallRecording.Failure;
import io.orderline.core.records.CallRecording.State;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who listens has said why, and nobody else does. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RecordingQuarkusTest {
  private static final Instant BEGAN = Instant.parse("2026-11-22T03:00:00Z");

  @Inject Scenes scenes;
  @Inject KeptSound sound;

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    return file;
  }

  private String recorded(String shop, byte[] file) {
    String call = scenes.call(shop, "13501018226").kept().id();
    sound.put(call, BEGAN, file);
    return "/shops/" + shop + "/calls/" + call;
  }

  private static Response listen(String cookie, String call) {
    return as(cookie).body(Map.of("reason", "客户投诉服务态度")).post(call + "/recording/listen");
  }

  @Test
  void theSoundIsHeardAfterTheReasonWasSaid() {
    byte[] file = file(700_000);
    String call = recorded("demo", file);
    String supervisor = person("supervisor", "demo");

    as(supervisor)
        .get(call + "/recording")
        .then()
        .statusCode(409)
        .body("code", equalTo("reason-needed"));
    listen(supervisor, call).then().statusCode(204);

    Response whole = as(supervisor).get(call + "/recording");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.contentType()).isEqualTo("audio/wav");
    assertThat(whole.header("Cache-Control")).isEqualTo("no-store");
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.asByteArray()).isEqualTo(file);
    operator()
        .get("/shops/demo/audit?what=recording.listened")
        .then()
        .body("items.about", hasItem("call " + call.substring(call.lastIndexOf('/') + 1)))
        .body("items.detail.reason", hasItem("客户投诉服务态度"));
  }

  @Test
  void aPartOfItIsHeard() {
    byte[] file = file(700_000);
    String call = recorded("demo", file);
    String inspector = person("inspector", "demo");
    listen(inspector, call).then().statusCode(204);

    Response part = as(inspector).header("Range", "bytes=1000-600999").get(call + "/recording");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 1000-600999/700000");
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(file, 1000, 601_000));
    Response behind = as(inspector).header("Range", "bytes=700000-").get(call + "/recording");
    assertThat(behind.statusCode()).isEqualTo(416);
    assertThat(behind.header("Content-Range")).isEqualTo("bytes */700000");
  }

  /** What one has said lets nobody else listen, nor oneself to another call. */
  @Test
  void aReasonIsOfOnePersonAndOneCall() {
    String call = recorded("demo", file(100));
    String another = recorded("demo", file(100));
    String supervisor = person("supervisor", "demo");
    listen(supervisor, call).then().statusCode(204);

    as(supervisor).get(another + "/recording").then().statusCode(409);
    as(person("inspector", "demo")).get(call + "/recording").then().statusCode(409);
    as(person("auditor", "demo")).get(call + "/recording").then().statusCode(403);
    as(person("supervisor", "other")).get(call + "/recording").then().statusCode(403);
    as(supervisor)
        .body(Map.of("reason", ""))
        .post(another + "/recording/listen")
        .then()
        .statusCode(400);
  }

  @Test
  void aCallOfAnotherShopOrWithoutSoundIsNotThere() {
    String elsewhere = recorded("other", file(100));
    String silent = scenes.call("demo", "13501018226").kept().id();

    operator()
        .body(Map.of("reason", "why not"))
        .post(elsewhere.replace("other", "demo") + "/recording/listen")
        .then()
        .statusCode(404);
    operator()
        .body(Map.of("reason", "why not"))
        .post("/shops/demo/calls/" + silent + "/recording/listen")
        .then()
        .statusCode(404);
  }

  @Test
  void aCallSaysWhatBecameOfItsSound() {
    String call = recorded("demo", file(100));
    operator()
        .get(call)
        .then()
        .body("recording.state", equalTo("kept"))
        .body("recording.seconds", equalTo(3.0f))
        .body("recording.expires", equalTo("2026-11-23T03:00:00Z"))
        .body("recording.parts", hasSize(2))
        .body("recording.parts[1].from", equalTo(2.0f))
        .body("recording.parts[1].at", equalTo("2026-11-22T03:00:09Z"))
        .body("recording.line", equalTo(java.util.List.of(40, 0)));

    String lost = scenes.call("demo", "13501018226").kept().id();
    operator().get("/shops/demo/calls/" + lost).then().body("recording", nullValue());
    sound.lost(lost, State.FAILED, Failure.NO_PLACE);
    operator()
        .get("/shops/demo/calls/" + lost)
        .then()
        .body("recording.state", equalTo("failed"))
        .body("recording.why", equalTo("no_place"));
  }

  @Test
  void aCallIsReadWhileNobodyCanSayWhatBecameOfItsSound() {
    String call = recorded("demo", file(100));
    sound.away(true);
    try {
      operator().get(call).then().statusCode(200).body("recording", nullValue());
    } finally {
      sound.away(false);
    }
  }
}

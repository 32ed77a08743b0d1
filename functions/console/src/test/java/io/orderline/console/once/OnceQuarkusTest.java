package io.orderline.console.once;

import static io.orderline.console.Console.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.orderline.console.Scenes;
import io.orderline.console.TestClock;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketKind;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Programs that do not know whether their request arrived send it again. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OnceQuarkusTest {
  private static final TenantId DEMO = new TenantId("demo");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Scenes scenes;
  @Inject Once once;
  @Inject TestClock clock;

  @Test
  void aNoteThatComesTwiceIsWrittenOnce() {
    String number = ticket();
    String key = UUID.randomUUID().toString();

    note(number, key, "已补发").statusCode(200).body("history", hasSize(2));
    note(number, key, "已补发").statusCode(200).body("history", hasSize(2));
    note(number, key, "别的话").statusCode(422).body("code", equalTo("key-used"));
    note(ticket(), key, "已补发").statusCode(422);
    note(number, null, "已补发").statusCode(200).body("history", hasSize(3));
    note(number, UUID.randomUUID().toString(), "已补发").body("history", hasSize(4));
    note(number, "two words", "已补发").statusCode(400).body("field", equalTo("Idempotency-Key"));
  }

  @Test
  void severalTicketsAtOnceAreAnsweredAsTheFirstTime() {
    String number = ticket();
    String key = UUID.randomUUID().toString();
    Map<String, Object> asked =
        Map.of(
            "numbers",
            List.of(number, "100000006"),
            "change",
            Map.of("type", "move", "to", "in_progress", "note", ""));

    for (int time = 0; time < 2; time++) {
      operator()
          .header("Idempotency-Key", key)
          .body(asked)
          .post("/shops/demo/tickets/changes")
          .then()
          .statusCode(200)
          .body("outcome", contains("changed", "not_found"))
          .body("state[0]", equalTo("in_progress"));
    }
  }

  @Test
  void anArticleIsWrittenOnce() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> text =
        Map.of("topic", "只写一次 " + key, "asked", List.of("只写一次吗"), "spoken", "只写一次。");
    String first = article(key, text);

    assertThat(article(key, text)).isEqualTo(first);
  }

  @Test
  void whatIsBeingDoneIsNotBegunAgainAndWhatWasLeftIs() {
    Request request = Request.of(DEMO, "erp", "k1", "change", "x");
    AtomicInteger done = new AtomicInteger();
    // a process that dies in the middle never comes back
    once.run(
            request,
            () -> Uni.createFrom().<String>nothing(),
            answer -> answer,
            note -> Uni.createFrom().item(note))
        .ifNoItem()
        .after(Duration.ofSeconds(1))
        .recoverWithItem("left")
        .await()
        .atMost(PATIENCE);

    assertThat(refusal(request, done)).startsWith("under-way");
    clock.forward(Duration.ofSeconds(61));
    assertThat(run(request, done)).isEqualTo("done");
    assertThat(run(request, done)).isEqualTo("again done");
    assertThat(done).hasValue(1);
    clock.forward(Duration.ofHours(25));
    assertThat(run(request, done)).isEqualTo("done");
  }

  @Test
  void whatWasRefusedCanBeAskedAgainWithTheSameKey() {
    Request request = Request.of(DEMO, "erp", "k2", "change", "x");
    Uni<String> refused =
        once.run(
            request,
            () -> Uni.createFrom().failure(Refused.conflict("not-now", "Later.")),
            answer -> answer,
            note -> Uni.createFrom().item(note));
    assertThat(refused.onFailure().recoverWithItem(Throwable::getMessage).await().atMost(PATIENCE))
        .startsWith("not-now");

    assertThat(run(request, new AtomicInteger())).isEqualTo("done");
    assertThat(run(Request.of(DEMO, "crm", "k2", "change", "x"), new AtomicInteger()))
        .isEqualTo("done");
  }

  private String run(Request request, AtomicInteger done) {
    return once.run(
            request,
            () -> Uni.createFrom().item("done").invoke(done::incrementAndGet),
            answer -> answer,
            note -> Uni.createFrom().item("again " + note))
        .await()
        .atMost(PATIENCE);
  }

  private String refusal(Request request, AtomicInteger done) {
    return once.run(
            request,
            () -> Uni.createFrom().item("done").invoke(done::incrementAndGet),
            answer -> answer,
            note -> Uni.createFrom().item("again " + note))
        .onFailure(Refused.class)
        .recoverWithItem(Throwable::getMessage)
        .await()
        .atMost(PATIENCE);
  }

  private String ticket() {
    return scenes.ticket("demo", TicketKind.RETURN, Optional.empty()).number().value();
  }

  private static ValidatableResponse note(String number, String key, String text) {
    var request = operator().body(Map.of("type", "note", "text", text));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/shops/demo/tickets/" + number + "/changes").then();
  }

  private static String article(String key, Map<String, Object> text) {
    return operator()
        .header("Idempotency-Key", key)
        .body(text)
        .post("/shops/demo/articles")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}

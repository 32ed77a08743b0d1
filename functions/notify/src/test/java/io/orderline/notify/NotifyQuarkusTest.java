package io.orderline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.event.CloudEvent;
import io.orderline.core.event.Event;
import io.orderline.core.event.EventType;
import io.orderline.core.tenant.TenantId;
import io.orderline.events.DeadLetters;
import io.orderline.events.EventLog;
import io.orderline.events.Expiry;
import io.orderline.events.Inbox;
import io.orderline.events.Retries;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NotifyQuarkusTest.Moody.class)
@QuarkusTestResource(PostgresResource.class)
class NotifyQuarkusTest {
  private static final TenantId SHOP = new TenantId("notify-shop");

  @Inject Inbox inbox;
  @Inject Retries retries;
  @Inject DeadLetters deadLetters;
  @Inject EventLog log;
  @Inject Messages messages;
  @Inject Expiry expiry;
  @Inject MoodySender provider;
  @Inject TestClock clock;

  /** The provider is the test's, and time as well. */
  public static class Moody implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "orderline.notify.sender", "moody",
          "orderline.events.poll-interval", "1h",
          "orderline.operator.token", "for-tests-only");
    }
  }

  @BeforeEach
  void empty() throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("delete from notify.message");
      statement.execute("delete from events.outbox");
      statement.execute("delete from events.inbox");
    }
    provider.sent.clear();
  }

  @Test
  void aMessageIsSentOncePerKeyHoweverOftenItIsAskedFor() {
    CloudEvent first = request("1", "key-1");
    CloudEvent sameKey = request("2", "key-1");

    await(
        Multi.createFrom()
            .range(0, 20)
            .onItem()
            .transformToUniAndMerge(i -> inbox.receive(i % 2 == 0 ? first : sameKey))
            .collect()
            .last());
    retry();
    retry();

    assertThat(provider.sent).hasSize(1);
    assertThat(told(EventType.SMS_SENT)).isEqualTo(1);
    assertThat(state()).isEqualTo("sent");
    assertThat(await(deadLetters.list(SHOP, 10))).isEmpty();
  }

  @Test
  void theProviderGetsNumberTextAndParameters() {
    await(inbox.receive(request("1", "key-1")));

    var message = provider.sent.getFirst();
    assertThat(message.to().digits()).isEqualTo("13512348765");
    assertThat(message.text()).isEqualTo("工单号100000006");
    assertThat(message.parameters()).containsExactly(Map.entry("number", "100000006"));
    assertThat(message.toString()).doesNotContain("1351234", "工单");
  }

  @Test
  void whileTheProviderIsDownTheMessageWaitsAndIsThenSentOnce() {
    provider.next(MoodySender.Mood.DOWN, MoodySender.Mood.DOWN);
    await(inbox.receive(request("1", "key-1")));
    assertThat(state()).isEqualTo("sending");

    retry();
    retry();

    assertThat(provider.sent).hasSize(1);
    assertThat(state()).isEqualTo("sent");
  }

  @Test
  void whatTheProviderRefusesIsNotSentAgainAndToldOnce() {
    provider.next(MoodySender.Mood.REFUSES);
    await(inbox.receive(request("1", "key-1")));
    retry();

    assertThat(provider.sent).isEmpty();
    assertThat(state()).isEqualTo("refused");
    assertThat(told(EventType.SMS_FAILED)).isEqualTo(1);
  }

  @Test
  void whatADeadProcessWasSendingIsSentByAnother() throws SQLException {
    await(inbox.receive(request("1", "key-1")));
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("delete from events.inbox");
      statement.execute("delete from events.outbox");
      statement.execute("update notify.message set state = 'sending'");
    }
    provider.sent.clear();

    await(inbox.receive(request("1", "key-1")));
    assertThat(provider.sent).isEmpty();

    retry();
    assertThat(provider.sent).hasSize(1);
    assertThat(state()).isEqualTo("sent");
  }

  @Test
  void oldMessagesAreDeleted() {
    await(inbox.receive(request("1", "key-1")));
    clock.forward(Duration.ofDays(89));
    await(inbox.receive(request("2", "key-2")));

    clock.forward(Duration.ofDays(2));
    await(expiry.forget());

    assertThat(await(messages.list(SHOP, 10)))
        .extracting(StoredMessage::key)
        .containsExactly("key-2");
  }

  @Test
  void anOperatorSeesTheMessagesOfTheShopOnly() {
    await(inbox.receive(request("1", "key-1")));

    asOperator("/messages/notify-shop", 1);
    asOperator("/messages/other-shop", 0);
    RestAssured.get("/messages/notify-shop").then().statusCode(401);
  }

  private static void asOperator(String path, int messages) {
    RestAssured.given()
        .header("Authorization", "Bearer for-tests-only")
        .get(path)
        .then()
        .statusCode(200)
        .body("$", Matchers.hasSize(messages));
  }

  private void retry() {
    clock.forward(Duration.ofMinutes(11));
    await(retries.drain());
  }

  private String state() {
    return await(messages.list(SHOP, 10)).getFirst().state();
  }

  private int told(EventType type) {
    return await(log.latest(SHOP, Optional.of(type.type()), 10)).size();
  }

  private CloudEvent request(String id, String key) {
    return new CloudEvent(
        id,
        Event.source(SHOP, "tickets"),
        EventType.SMS_REQUESTED.type(),
        SHOP,
        "100000006",
        clock.instant(),
        Map.of(
            "key", key,
            "phone", "13512348765",
            "template", "return",
            "text", "工单号100000006",
            "ticket", "100000006",
            "parameter.number", "100000006"),
        1);
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(TestPatience.LONGEST);
  }
}

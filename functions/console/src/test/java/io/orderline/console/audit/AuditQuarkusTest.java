package io.orderline.console.audit;

import static io.orderline.console.Console.operator;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever is done to the chain is seen. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject AuditLog audit;

  @Test
  void whatIsWrittenIsAChain() {
    write("chained", 3);

    verified("chained").body("intact", equalTo(true)).body("rows", equalTo(3));
    verified("never-written").body("intact", equalTo(true)).body("rows", equalTo(0));
  }

  @Test
  void theTableIsOnlyAddedTo() {
    write("added-to", 1);

    for (String attack :
        new String[] {
          "update console.audit set who = 'x' where tenant = 'added-to'",
          "delete from console.audit where tenant = 'added-to'",
          "truncate console.audit"
        }) {
      assertThatThrownBy(() -> asOwner(attack)).hasMessageContaining("only added to");
    }
  }

  @Test
  void aChangedRowIsFound() throws SQLException {
    write("changed", 5);
    behindTheTriggers(
        "update console.audit set who = 'x' where tenant = 'changed' and sequence = 3");

    verified("changed")
        .body("intact", equalTo(false))
        .body("firstBroken", equalTo(3))
        .body("head", nullValue());
  }

  @Test
  void aMissingRowIsFoundInTheMiddleAndAtTheEnd() throws SQLException {
    write("missing", 5);
    behindTheTriggers("delete from console.audit where tenant = 'missing' and sequence = 2");
    verified("missing").body("intact", equalTo(false)).body("firstBroken", equalTo(2));

    write("shortened", 5);
    behindTheTriggers("delete from console.audit where tenant = 'shortened' and sequence = 5");
    verified("shortened").body("intact", equalTo(false)).body("firstBroken", equalTo(5));
  }

  @Test
  void theWholeChainGoneIsFound() throws SQLException {
    write("emptied", 2);
    behindTheTriggers("delete from console.audit where tenant = 'emptied'");

    verified("emptied").body("intact", equalTo(false)).body("firstBroken", equalTo(1));
  }

  @Test
  void manyAtOnceMakeOneChain() throws InterruptedException {
    int writers = 12;
    var done = new CountDownLatch(writers);
    for (int i = 0; i < writers; i++) {
      audit
          .write(new TenantId("crowded"), new Deed("li", "test", "item " + i))
          .subscribe()
          .with(_ -> done.countDown(), _ -> {});
    }

    done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    verified("crowded").body("intact", equalTo(true)).body("rows", equalTo(writers));
  }

  private void write(String tenant, int rows) {
    for (int i = 0; i < rows; i++) {
      audit
          .write(
              new TenantId(tenant), new Deed("li", "test", "item " + i, Map.of("b", "2", "a", "1")))
          .await()
          .atMost(PATIENCE);
    }
  }

  private static ValidatableResponse verified(String tenant) {
    return operator().get("/shops/" + tenant + "/audit/verification").then().statusCode(200);
  }

  private static void behindTheTriggers(String sql) throws SQLException {
    asOwner("set session_replication_role = replica; " + sql);
  }

  private static void asOwner(String sql) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}

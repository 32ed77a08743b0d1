package io.orderline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.core.clock.TestPatience;
import io.orderline.core.tenant.TenantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DatabaseFailuresQuarkusTest.Narrow.class)
@QuarkusTestResource(
    value = DatabaseFailuresQuarkusTest.Line.class,
    restrictToAnnotatedClass = true)
class DatabaseFailuresQuarkusTest {
  private static final TenantId TENANT = new TenantId("tenant-a");
  private static final int CONNECTIONS = 4;

  @Inject TenantTransaction transaction;

  @ConfigProperty(name = "orderline.test.cable")
  int port;

  private Cable cable;

  /** Few connections, so that they are soon used up. */
  public static class Narrow extends Notes {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> all = new HashMap<>(super.getConfigOverrides());
      all.put("orderline.store.connections", String.valueOf(CONNECTIONS));
      return all;
    }
  }

  /** The application finds the database at the end of a cable, which each test lays. */
  public static class Line implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      int port = freePort();
      Map<String, String> all =
          new HashMap<>(PostgresResource.configuration(PostgresResource.port()));
      all.put("orderline.store.jdbc-url", "jdbc:" + all.get("orderline.store.url"));
      all.put("orderline.store.url", "postgresql://127.0.0.1:" + port + "/postgres");
      all.put("orderline.store.timeout", "2s");
      all.put("orderline.test.cable", String.valueOf(port));
      return all;
    }

    @Override
    public void stop() {}

    private static int freePort() {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @BeforeEach
  void lay() {
    cable = new Cable(port, PostgresResource.port());
  }

  @AfterEach
  void remove() throws IOException {
    cable.cut();
  }

  @Test
  void aDatabaseThatIsGoneIsSaidSoAndUsedAgainWhenItIsBack() throws Exception {
    assertThat(ask()).isOne();

    cable.cut();
    assertThatThrownBy(this::ask).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(this::ask).isInstanceOf(StoreUnavailable.class);

    cable.mend();
    assertThat(ask()).isOne();
  }

  @Test
  void aLineThatHangsDoesNotHoldACallerAndLeavesNoConnectionBehind() {
    assertThat(ask()).isOne();

    cable.clog();
    List<Uni<Integer>> many =
        IntStream.range(0, 3 * CONNECTIONS).mapToObj(i -> i % 2 == 0 ? read() : write()).toList();
    List<Object> outcomes =
        Uni.join()
            .all(
                many.stream()
                    .map(one -> one.onItemOrFailure().<Object>transform((_, failure) -> failure))
                    .toList())
            .andCollectFailures()
            .await()
            .atMost(TestPatience.LONGEST);
    assertThat(outcomes)
        .hasSize(3 * CONNECTIONS)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(StoreUnavailable.class));

    cable.clear();
    assertThat(
            Uni.join()
                .all(IntStream.range(0, 50).mapToObj(_ -> write()).toList())
                .usingConcurrencyOf(2 * CONNECTIONS)
                .andFailFast()
                .await()
                .atMost(TestPatience.LONGEST))
        .hasSize(50);
  }

  @Test
  void aSlowQueryEndsAsUnavailable() {
    Uni<Object> slow =
        transaction.read(TENANT, s -> s.createNativeQuery("select pg_sleep(30)").getSingleResult());

    assertThatThrownBy(() -> slow.await().atMost(TestPatience.LONGEST))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(ask()).isOne();
  }

  /** From another thread it could be rolled back between its last statement and its commit. */
  @Test
  void aTransactionIsGivenUpByTheEventLoopThatItWorksOn() {
    var given = new CompletableFuture<Boolean>();

    transaction
        .write(TENANT, s -> s.createNativeQuery("select pg_sleep(30)").getSingleResult())
        .subscribe()
        .with(
            _ -> given.completeExceptionally(new AssertionError("it was not given up")),
            _ -> given.complete(Context.isOnEventLoopThread()));

    assertThat(TestPatience.answer(given)).isTrue();
  }

  private int ask() {
    return read().await().atMost(TestPatience.LONGEST);
  }

  private Uni<Integer> read() {
    return transaction.read(
        TENANT, s -> s.createNativeQuery("select 1", Integer.class).getSingleResult());
  }

  private Uni<Integer> write() {
    return transaction.write(
        TENANT, s -> s.createNativeQuery("select 1", Integer.class).getSingleResult());
  }
}

package io.orderline.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.orderline.core.clock.TestPatience;
import io.orderline.store.PostgresResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AlarmQuarkusTest.Often.class)
class AlarmQuarkusTest {

  /** Looks often; the function that may sleep is this test. */
  public static class Often implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("orderline.relay.wake-interval", "100ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(PostgresResource.class), new TestResourceEntry(Sleeper.class));
    }
  }

  /** A function that notes where somebody knocks. */
  public static class Sleeper implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext(
          "/",
          exchange -> {
            System.setProperty("woken", exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      server.start();
      return Map.of(
          "orderline.relay.wake.sleeper", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
      server.stop(0);
    }
  }

  @BeforeEach
  @AfterEach
  void nothingWaits() throws SQLException {
    owner("delete from events.inbox where consumer like 'sleeper%'");
    System.clearProperty("woken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleeper", "sleeper.errands"})
  void aFunctionIsWokenWhenSomethingInItsInboxIsDueAgain(String consumer) throws Exception {
    waiting(consumer, "now()");

    long end = System.nanoTime() + TestPatience.LONGEST.toNanos();
    while (System.getProperty("woken") == null && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(System.getProperty("woken")).isEqualTo("/q/health/live");
  }

  private static void waiting(String consumer, String due) throws SQLException {
    owner(
        """
        insert into events.inbox
          (tenant, consumer, source, id, type, subject, state, attempts, due_at, event, at)
        values ('alarm-shop', '%s', 's', 'i', 't', 'x', 'waiting', 1, %s, '{}', now())
        """
            .formatted(consumer, due));
  }

  private static void owner(String sql) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}

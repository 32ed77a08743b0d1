package io.orderline.blackbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Postmaster;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.TwilioSignature;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever is told to end answers first what it has begun to read. */
class GracefulStopIT {
  private static final int CALLERS = 16;
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final AtomicInteger cut = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean signalled;
  private volatile boolean gone;

  @Test
  void underLoadNoCallThatIsBeingAnsweredIsCut() throws Exception {
    try (Shop shop = Shop.open(Map.of());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Postmaster postmaster = Postmaster.of(shop.server().data());
      for (int i = 0; i < CALLERS; i++) {
        callers.execute(() -> callAgainAndAgain(shop));
      }
      await(() -> answered.get() >= 2 * CALLERS);

      // turns take long now, so that each caller waits for an answer when the signal comes
      try (Connection lock = shop.database().connect();
          Statement statement = lock.createStatement()) {
        lock.setAutoCommit(false);
        statement.execute("lock table call.turn in access exclusive mode");
        await(() -> underWay.get() == CALLERS);
        int before = answered.get();
        signalled = true;
        shop.server().askToStop();
        Thread.sleep(SLOW);
        lock.rollback();

        assertThat(shop.server().ended()).isTrue();
        gone = true;
        callers.close();
        System.out.printf(
            "SIGTERM under load: %d requests under way, %d answered after the signal, %d turned"
                + " away, %d cut%n",
            CALLERS, answered.get() - before, turnedAway.get(), cut.get());
        // a request that had not yet arrived when the signal came is turned away, and not cut
        assertThat(answered.get() - before + turnedAway.get()).isGreaterThanOrEqualTo(CALLERS);
        assertThat(cut).hasValue(0);
      }
      // a server that was stopped in order takes its file with it
      assertThat(postmaster.cluster().resolve("postmaster.pid")).doesNotExist();
    }
  }

  private void callAgainAndAgain(Shop shop) {
    while (!gone) {
      URI url = shop.line().webhook("incoming", "");
      Map<String, String> form =
          Map.of(
              "CallSid",
              "CAstop%030d".formatted(calls.incrementAndGet()),
              "From",
              "+8613501018226",
              "To",
              Shop.NUMBER);
      String signature = TwilioSignature.of(Shop.TOKEN, url.toString(), form);
      boolean late = signalled;
      underWay.incrementAndGet();
      try {
        if (!answered(status(url, form, signature))) {
          return; // its provider asks the fallback address
        }
      } catch (ConnectException nobodyThere) {
        turnedAway.incrementAndGet();
        return;
      } catch (IOException broken) {
        if (late) {
          turnedAway.incrementAndGet(); // it came when the door was closing, and was not read
          return;
        }
        cut.incrementAndGet();
        System.out.println("cut: " + broken);
      } finally {
        underWay.decrementAndGet();
      }
    }
  }

  private boolean answered(int status) throws IOException {
    switch (status) {
      case 200 -> answered.incrementAndGet();
      case 503 -> turnedAway.incrementAndGet();
      default -> throw new IOException("answered " + status);
    }
    return status == 200;
  }

  /** One request, one connection: what is not answered whole is cut. */
  private static int status(URI url, Map<String, String> form, String signature)
      throws IOException {
    String body =
        new TreeMap<>(form)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              """
              POST %s HTTP/1.1\r
              Host: %s\r
              Connection: close\r
              Content-Type: application/x-www-form-urlencoded\r
              X-Twilio-Signature: %s\r
              Content-Length: %d\r
              \r
              %s"""
                  .formatted(
                      url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()),
                      url.getAuthority(),
                      signature,
                      body.length(),
                      body)
                  .getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.startsWith("HTTP/1.1 ")
          || answer.startsWith("HTTP/1.1 200") && !answer.contains("</Response>")) {
        throw new IOException("no whole answer: " + answer.length() + " characters");
      }
      return Integer.parseInt(answer.substring(9, 12));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A moment that comes. */
  @FunctionalInterface
  private interface Moment {
    boolean come();
  }

  private static void await(Moment moment) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (!moment.come()) {
      assertThat(Instant.now()).as("it does not come").isBefore(end);
      Thread.sleep(5);
    }
  }
}

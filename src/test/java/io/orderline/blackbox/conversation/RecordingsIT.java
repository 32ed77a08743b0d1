package io.orderline.blackbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.CallerAction;
import io.orderline.simulator.telephone.PhoneCall;
import io.orderline.simulator.telephone.Webhooks;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Recordings that are too large, broken, late or from elsewhere end in a sentence. */
class RecordingsIT {
  private static final Duration WITHIN = Duration.ofSeconds(14);

  private final Shop shop = Shop.shared();

  @Test
  void keysWorkOnALineThatRecords() {
    PhoneCall call = shop.telephone().dial("withheld", Shop.NUMBER, true);
    assertThat(call.presses("2").text()).contains("手机号");
    assertThat(call.presses("13911862047#").text()).contains("保温杯", "申通快递");
  }

  @Test
  void silenceIsNoticed() {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, true);
    assertThat(call.staysSilent().text()).contains("您还在吗");
  }

  @Test
  void aRecordingThatIsTooLargeIsNotListenedTo() {
    spokenAnswerTo(new byte[3_000_000]);
  }

  @Test
  void aRecordingThatIsNoAudioIsAskedForAgain() {
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    spokenAnswerTo(noise);
  }

  @Test
  void anEmptyRecordingIsAskedForAgain() {
    spokenAnswerTo(new byte[0]);
  }

  @Test
  void aRecordingFromElsewhereIsNeverFetched() throws Exception {
    AtomicInteger fetched = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.2"), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    elsewhere.start();
    try {
      String url = "http://127.0.0.2:" + elsewhere.getAddress().getPort() + "/recording";
      assertThat(recorded(url).body()).contains("<Say");
      assertThat(fetched).hasValue(0);
    } finally {
      elsewhere.stop(0);
    }
  }

  @Test
  void aRecordingThatDoesNotArriveEndsInASentenceInTime() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.createContext(
        "/",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    slow.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    slow.start();
    try {
      long started = System.nanoTime();
      Webhooks.Reply reply =
          recorded("http://127.0.0.1:" + slow.getAddress().getPort() + "/recording");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.body()).contains("<Say");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(WITHIN);
    } finally {
      end.countDown();
      slow.stop(0);
    }
  }

  private Webhooks.Reply recorded(String url) throws Exception {
    String call = shop.telephone().newCallId();
    shop.send("incoming", "&listen=record", shop.form(call, "13501018226"));
    return shop.send(
        "turn",
        "&listen=record&turn=1",
        shop.form(call, "13501018226", "RecordingUrl", url, "RecordingDuration", "2"));
  }

  private void spokenAnswerTo(byte[] audio) {
    PhoneCall call = shop.telephone().dial("13501018226", Shop.NUMBER, true);
    assertThat(call.does(new CallerAction.Speaks(audio)).text()).isNotBlank();
    assertThat(call.heard().took()).isLessThan(WITHIN);
    assertThat(call.ending()).isEmpty();
    assertThat(call.presses("2").text()).as("the call goes on").contains("顺丰速运");
  }
}

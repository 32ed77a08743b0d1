package io.orderline.blackbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.blackbox.Shop;
import io.orderline.simulator.telephone.Twiml;
import io.orderline.simulator.telephone.Verb;
import io.orderline.simulator.telephone.Webhooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Providers repeat webhooks, send them late and in any order: answered always, acted on once. */
class RepeatedWebhooksIT {
  private static final String CUSTOMER = "13501018226";
  private static final int AT_ONCE = 8;

  private final Shop shop = Shop.shared();
  private final String call = shop.telephone().newCallId();

  @Test
  void theSameTurnTwiceIsAnsweredTwiceAndActedOnOnce() throws Exception {
    dial();
    Webhooks.Reply first = ask("&turn=1");
    Webhooks.Reply second = ask("&turn=1");
    assertThat(said(first)).contains("顺丰速运");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(turns()).isEqualTo("2");
  }

  @Test
  void theSameTurnAtTheSameMomentIsActedOnOnce() throws Exception {
    dial();
    List<Webhooks.Reply> replies = atOnce(() -> ask("&turn=1"));
    assertThat(replies).extracting(Webhooks.Reply::status).containsOnly(200);
    assertThat(replies).extracting(Webhooks.Reply::body).containsOnly(replies.getFirst().body());
    assertThat(said(replies.getFirst())).contains("顺丰速运");
    assertThat(turns()).isEqualTo("2");
  }

  @Test
  void theSameCallAtTheSameMomentBeginsOnce() throws Exception {
    List<Webhooks.Reply> replies = atOnce(this::dial);
    assertThat(replies).extracting(Webhooks.Reply::status).containsOnly(200);
    assertThat(replies).allSatisfy(reply -> assertThat(said(reply)).contains("请问有什么可以帮您"));
    assertThat(turns()).isEqualTo("1");
  }

  @Test
  void anOlderTurnIsAnsweredAsItWasThen() throws Exception {
    dial();
    Webhooks.Reply then = ask("&turn=1");
    shop.send("turn", "&turn=2", form("SpeechResult", "我的订单什么状态"));
    assertThat(ask("&turn=1").body()).isEqualTo(then.body());
    assertThat(turns()).isEqualTo("3");
  }

  @Test
  void aTurnOfACallThatEndedIsAnsweredWithAFarewell() throws Exception {
    dial();
    over();
    Webhooks.Reply late = ask("&turn=1");
    assertThat(late.status()).isEqualTo(200);
    assertThat(said(late)).contains("再见");
    assertThat(verbs(late)).last().isInstanceOf(Verb.Hangup.class);
  }

  @Test
  void theEndReportedTwiceAndAtTheSameMomentEndsTheCallOnce() throws Exception {
    dial();
    List<Webhooks.Reply> replies = atOnce(this::over);
    assertThat(replies).extracting(reply -> reply.status() / 100).containsOnly(2);
    assertThat(
            shop.database()
                .value(
                    "select count(*) from call.call where ended_at is not null and id = '"
                        + call
                        + "'"))
        .isEqualTo("1");
    assertThat(turns()).isEqualTo("2");
  }

  @Test
  void aTurnOfAnUnknownCallBeginsTheCall() throws Exception {
    Webhooks.Reply reply = ask("&turn=5");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(said(reply)).contains("请问有什么可以帮您");
  }

  @Test
  void theEndOfAnUnknownCallIsNoted() throws Exception {
    assertThat(over().status() / 100).isEqualTo(2);
    assertThat(turns()).isEqualTo("0");
  }

  @Test
  void aTurnThatIsAheadOfTheCallHearsTheQuestionAgain() throws Exception {
    dial();
    Webhooks.Reply reply = ask("&turn=7");
    assertThat(said(reply)).contains("请问有什么可以帮您");
    assertThat(turns()).isEqualTo("1");
  }

  @Test
  void theFallbackSaysTheLastQuestionAgain() throws Exception {
    dial();
    ask("&turn=1");
    Webhooks.Reply reply =
        shop.send("fallback", "", form("ErrorCode", "11200", "ErrorUrl", "https://shop.example/"));
    assertThat(said(reply)).contains("请问还有什么可以帮您");
    assertThat(verbs(reply)).anyMatch(Verb.Gather.class::isInstance);
  }

  @Test
  void partialResultsChangeNothing() throws Exception {
    dial();
    Webhooks.Reply reply = shop.send("partial", "&turn=1", form("UnstableSpeechResult", "我的"));
    assertThat(reply.status() / 100).isEqualTo(2);
    assertThat(turns()).isEqualTo("1");
  }

  @Test
  void anUnknownEventIsExplained() throws Exception {
    Webhooks.Reply reply = shop.send("nonsense", "", form());
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("known are");
  }

  private Webhooks.Reply dial() throws Exception {
    return shop.send("incoming", "", form("CallStatus", "ringing"));
  }

  private Webhooks.Reply ask(String query) throws Exception {
    return shop.send("turn", query, form("SpeechResult", "我的快递到哪里了", "Confidence", "0.9"));
  }

  private Webhooks.Reply over() throws Exception {
    return shop.send("status", "", form("CallStatus", "completed"));
  }

  private Map<String, String> form(String... more) {
    return shop.form(call, CUSTOMER, more);
  }

  private String turns() throws Exception {
    return shop.database().value("select count(*) from call.turn where call_id = '" + call + "'");
  }

  private static List<Verb> verbs(Webhooks.Reply reply) {
    return Twiml.read(reply.body());
  }

  private static String said(Webhooks.Reply reply) {
    StringBuilder text = new StringBuilder();
    for (Verb verb : verbs(reply)) {
      List<Verb> prompts = verb instanceof Verb.Gather gather ? gather.prompts() : List.of(verb);
      prompts.stream()
          .filter(Verb.Say.class::isInstance)
          .forEach(say -> text.append(((Verb.Say) say).text()));
    }
    return text.toString();
  }

  private static List<Webhooks.Reply> atOnce(Callable<Webhooks.Reply> request) throws Exception {
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Webhooks.Reply> replies = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Webhooks.Reply>> futures = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        futures.add(
            threads.submit(
                () -> {
                  together.await(10, TimeUnit.SECONDS);
                  return request.call();
                }));
      }
      for (Future<Webhooks.Reply> future : futures) {
        replies.add(future.get());
      }
    }
    return replies;
  }
}

package io.orderline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.call.DemoPorts;
import io.orderline.call.TestClock;
import io.orderline.core.call.CallId;
import io.orderline.core.call.CallState;
import io.orderline.core.clock.TestPatience;
import io.orderline.core.dialogue.TurnInput;
import io.orderline.core.records.CallRecords;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.PostgresResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every provider of telephone lines must do, spoken in our words; an adapter's test says it in
 * the provider's.
 */
public abstract class TelephonyProviderContract {
  private static final String STRANGER = "13911112222";

  @Inject DemoPorts.OneOrder shop;
  @Inject CallRecords records;

  /** What came back: the status, what is heard, and how to go on. */
  public record Answer(int status, List<String> heard, Next next, String where, String raw) {
    public String all() {
      return String.join("", heard);
    }
  }

  /** What the provider does after an answer. */
  public enum Next {
    LISTENS,
    RECORDS,
    TRANSFERS,
    HANGS_UP,
    NOTHING
  }

  /** A call comes in. */
  protected abstract Answer incoming(String call, String from);

  protected abstract Answer speech(Answer before, String call, String text);

  /** With everything else that the provider may send along. */
  protected abstract Answer speechWithAllThatIsSent(Answer before, String call, String text);

  protected abstract Answer keys(Answer before, String call, String keys);

  protected abstract Answer silence(Answer before, String call);

  protected abstract Answer hungUp(String call);

  protected abstract Answer transferFailed(Answer before, String call);

  /** The person whom the call was handed to picks up the telephone. */
  protected abstract Answer agentAnswers(Answer before, String call);

  protected abstract Answer couldNotReachUs(String call);

  /** The same as {@link #incoming}, with a signature that does not fit. */
  protected abstract Answer forged(String call, String from);

  @BeforeEach
  void open() {
    shop.down(false);
  }

  @Test
  void greetsAtOnce() {
    Answer answer = incoming(fresh(), DemoPorts.KNOWN);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.all()).contains("您好，这里是听单商城客服").contains("请问有什么可以帮您");
    assertThat(answer.next()).isEqualTo(Next.LISTENS);
  }

  @Test
  void knownCallerHearsWhereTheParcelIs() {
    String call = fresh();
    Answer answer = speech(incoming(call, DemoPorts.KNOWN), call, "我的快递到哪了");
    assertThat(answer.all()).contains("顺丰速运").contains("杭州转运中心").contains("请问还有什么可以帮您");
  }

  @Test
  void aLongStoryIsUnderstoodByItsBeginningAndKeptWhole() {
    String story = "我要投诉你们的快递员，" + "包裹在门口放了一整天没有人管，".repeat(660) + "麻烦处理一下";
    String call = fresh();
    Answer answer = speech(incoming(call, DemoPorts.KNOWN), call, story);
    assertThat(story).hasSizeGreaterThan(9_900);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.all()).doesNotContain("系统");
    var heard =
        (TurnInput.Heard)
            TestPatience.answer(records.turns(new TenantId("demo"), new CallId(call)))
                .getLast()
                .record()
                .input();
    assertThat(heard.transcript().text()).isEqualTo(story);
  }

  @Test
  void whatAProviderSendsAlongDisturbsNobody() {
    String call = fresh();
    Answer answer = speechWithAllThatIsSent(incoming(call, DemoPorts.KNOWN), call, "我的快递到哪了");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.all()).contains("顺丰速运");
  }

  @Test
  void lettersThatNobodyCanSayAreLeftOut() {
    String call = fresh();
    Answer answer = speech(incoming(call, DemoPorts.KNOWN), call, "我的快递\0到哪了\u0007");
    assertThat(answer.all()).contains("顺丰速运");
  }

  @Test
  void aCallWhoseIdNoProviderMakesIsRefused() {
    for (String id : List.of("CA1\r\nCA2", "来电一", "a b", "a".repeat(65))) {
      assertThat(incoming(id, DemoPorts.KNOWN).status()).isEqualTo(400);
    }
  }

  @Test
  void unknownCallerIsAskedForANumber() {
    String call = fresh();
    Answer asked = speech(incoming(call, STRANGER), call, "我的快递到哪了");
    assertThat(asked.all()).contains("订单号").doesNotContain("顺丰");
    assertThat(speech(asked, call, DemoPorts.KNOWN).all()).contains("顺丰速运");
  }

  @Test
  void worksWithKeysAlone() {
    String call = fresh();
    Answer asked = keys(incoming(call, STRANGER), call, "2");
    assertThat(asked.all()).contains("订单号");
    assertThat(keys(asked, call, DemoPorts.KNOWN).all()).contains("顺丰速运");
  }

  @Test
  void nearNumberIsReadBack() {
    String call = fresh();
    Answer asked = speech(incoming(call, STRANGER), call, "我的快递");
    Answer check = speech(asked, call, "13800001235");
    assertThat(check.all()).contains("您的手机号是幺三八，零零零零，幺二三某，对吗").doesNotContain("顺丰");
    assertThat(keys(check, call, "1").all()).contains("顺丰速运");
  }

  @Test
  void repeatedSilenceEndsTheCall() {
    String call = fresh();
    Answer answer = incoming(call, DemoPorts.KNOWN);
    answer = silence(answer, call);
    assertThat(answer.all()).contains("您还在吗");
    answer = silence(answer, call);
    assertThat(answer.all()).contains("请按");
    answer = silence(answer, call);
    assertThat(answer.next()).isEqualTo(Next.HANGS_UP);
  }

  @Test
  void unansweredTransferComesBackToTheDialogue() {
    String call = fresh();
    Answer answer = speech(incoming(call, DemoPorts.KNOWN), call, "转人工");
    assertThat(answer.next()).isEqualTo(Next.TRANSFERS);
    assertThat(answer.all()).contains("转接人工客服");
    Answer nobody = transferFailed(answer, call);
    assertThat(nobody.all()).contains("人工客服现在都在忙").contains("给您回电话");
    assertThat(transferFailed(answer, call).raw()).isEqualTo(nobody.raw());
    Answer story = keys(nobody, call, "1");
    assertThat(speech(story, call, "耳机坏了没人管").all()).contains("工单号是").contains("给您回电话");
  }

  @Test
  void agentHearsTheSummaryFirst() {
    String call = fresh();
    Answer told = speech(incoming(call, DemoPorts.KNOWN), call, "我的快递");
    assertThat(agentAnswers(told, call).heard()).isEmpty();
    Answer handedOver = speech(told, call, "转人工");
    assertThat(agentAnswers(handedOver, call).all()).contains("客户：王小明").contains("来电事由");
    assertThat(state(call)).isEqualTo(new CallState.WithAgent("agents", TestClock.NOW));
  }

  @Test
  void shopOutageIsAnnounced() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    shop.down(true);
    assertThat(speech(greeting, call, "我的快递").all()).contains("系统现在有点忙");
  }

  @Test
  void repeatedWebhookIsHandledOnce() throws Exception {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    assertThat(incoming(call, DemoPorts.KNOWN).raw()).isEqualTo(greeting.raw());
    Answer first = speech(greeting, call, "我的快递");
    Answer second = speech(greeting, call, "我的快递");
    assertThat(second.raw()).isEqualTo(first.raw());
    assertThat(turns(call)).isEqualTo(2);
  }

  @Test
  void concurrentWebhooksAreHandledOnce() throws Exception {
    String call = fresh();
    for (Answer greeting : together(() -> incoming(call, DemoPorts.KNOWN))) {
      assertThat(greeting.all()).contains("请问有什么可以帮您");
    }
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    List<Answer> answers = together(() -> speech(greeting, call, "我的快递"));
    assertThat(answers).extracting(Answer::raw).containsOnly(answers.getFirst().raw());
    assertThat(turns(call)).isEqualTo(2);
  }

  @Test
  void turnOfAnUnknownCallBeginsIt() {
    String known = fresh();
    Answer greeting = incoming(known, DemoPorts.KNOWN);
    Answer answer = speech(greeting, fresh(), "我的快递");
    assertThat(answer.all()).contains("请问有什么可以帮您");
  }

  @Test
  void turnAfterTheEndHearsAFarewell() throws Exception {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    assertThat(hungUp(call).status()).isLessThan(300);
    assertThat(hungUp(call).status()).isLessThan(300);
    assertThat(turns(call)).isEqualTo(2);
    Answer late = speech(greeting, call, "我的快递");
    assertThat(late.next()).isEqualTo(Next.HANGS_UP);
    assertThat(late.all()).contains("再见");
  }

  @Test
  void earlyTurnRepeatsTheOpenQuestion() {
    String call = fresh();
    Answer greeting = incoming(call, DemoPorts.KNOWN);
    Answer ahead =
        new Answer(
            200, List.of(), greeting.next(), greeting.where().replaceAll("turn=1", "turn=7"), "");
    assertThat(speech(ahead, call, "我的快递").all()).contains("请问有什么可以帮您");
    assertThat(speech(greeting, call, "我的快递").all()).contains("顺丰速运");
  }

  @Test
  void fallbackRepeatsTheLastAnswer() {
    String call = fresh();
    Answer told = speech(incoming(call, DemoPorts.KNOWN), call, "我的快递");
    Answer again = couldNotReachUs(call);
    assertThat(again.heard()).isEqualTo(told.heard());
    assertThat(again.where()).isEqualTo(told.where());
  }

  @Test
  void forgedWebhookIsRefusedAndChangesNothing() throws Exception {
    String call = fresh();
    Answer answer = forged(call, DemoPorts.KNOWN);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(turns(call)).isZero();
  }

  /** A call that nobody has heard of. */
  protected static String fresh() {
    return "CA" + UUID.randomUUID().toString().replace("-", "");
  }

  private static List<Answer> together(Callable<Answer> request) throws Exception {
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(List.of(request, request, request, request))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private CallState state(String call) {
    return TestPatience.answer(records.find(new TenantId("demo"), new CallId(call)))
        .orElseThrow()
        .state();
  }

  private static long turns(String call) throws SQLException {
    try (var owner = PostgresResource.asOwner();
        var query = owner.prepareStatement("select count(*) from call.turn where call_id = ?")) {
      query.setString(1, call);
      var rows = query.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }
}

package io.orderline.core.dialogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.MoodHistory;
import io.orderline.core.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakingTest {

  @ParameterizedTest
  @CsvSource({
    "return, 刚才那个退货算了",
    "return, 算了还是不退了",
    "refund, 不退了",
    "return, 等等，我不想退了",
    "exchange, 还是别换了吧",
    "invoice, 那不开了",
    "cancel_order, 我还是不取消了",
    "change_order, 刚刚那个撤掉",
    "complaint, 把刚才的登记撤了吧",
    "return, 取消刚才的申请",
    "invoice, 发票先别开了",
    "invoice, 发票不要了",
    "urge_delivery, 催的那个撤了吧",
    "complaint, 投诉撤销",
    "change_order, 那个工单给我撤了",
    "change_order, 还是用原来的地址吧",
    "cancel_order, 取消错了",
    "cancel_order, 东西我还要的",
    "return, 留着用吧",
  })
  void whatWasBookedIsTakenBack(String booked, String said) {
    assertThat(back(booked, said)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "return, 算了不开发票了",
    "return, 还是不换了",
    "invoice, 我不退了",
    "exchange, 不用了谢谢",
    "return, 没有别的了",
    "urge_delivery, 不退货",
    "return, 不退钱我可不答应",
    "return, 不用退我运费",
    "invoice, 不要开错抬头",
    "complaint, 不投诉你们不当回事",
    "return, 退货多久能取消",
  })
  void whatIsRefusedBesideStaysBooked(String booked, String said) {
    assertThat(back(booked, said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cancel_order, 我没说要取消啊怎么给我取消了",
    "return, 谁让你们退的",
    "change_order, 等等还是寄原来那个地址吧",
    "invoice, 撤回",
  })
  void whoNeverAskedForItTakesItBack(String booked, String said) {
    assertThat(back(booked, said)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "那个不退了, 3",
    "退货那个算了, 3",
    "不取消了, 1",
    "发票不要了, 2",
    "刚才那个算了, 3",
    "刚才的全都撤掉, 1+2+3",
  })
  void ofSeveralTheOneThatIsNamedOrTheLastIsTakenBack(String said, String numbers) {
    DialogueState state =
        DialogueState.NEW.with(
            new Fact.Booked(
                "3",
                "return",
                Optional.empty(),
                List.of(new Fact.Booked("1", "cancel_order"), new Fact.Booked("2", "invoice"))));

    assertThat(numbers(new Taking(state).back(said, Understanding.NOTHING))).isEqualTo(numbers);
  }

  @ParameterizedTest
  @CsvSource({"不取消了, 1", "刚才取消的那个算了, 1", "不开发票了, ''", "不办了, ''", "取消了多久退钱, ''"})
  void inTheMiddleOfAnInvoiceOnlyWhatIsNamedIsTakenBack(String said, String numbers) {
    DialogueState invoice =
        new DialogueState(
                List.of(Frame.at("main", "more"), Frame.at("invoice", "kind")),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                0,
                0,
                MoodHistory.UNKNOWN,
                false,
                0)
            .with(new Fact.Booked("1", "cancel_order"));

    assertThat(numbers(new Taking(invoice).besides(said, Set.of("invoice")))).isEqualTo(numbers);
  }

  private static String numbers(Optional<Interpretation> read) {
    return read.map(Interpretation.Withdraw.class::cast)
        .map(taken -> taken.booked().stream().map(Fact.Booked::number).collect(joining("+")))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource("刚才那个退货算了")
  void whoBookedNothingTakesNothingBack(String said) {
    assertThat(new Taking(DialogueState.NEW).back(said, Understanding.NOTHING)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "return, 你刚才没说退货要我出运费",
    "return, 你们发错了，电饭煲少了个盖子",
    "return, 不是，电饭煲什么时候发货",
    "change_order, 地址写错了，电饭煲那单帮我改下",
  })
  void aReproachTakesNothingBack(String booked, String said) {
    assertThat(back(booked, said)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "return, refund, 不退了",
    "return, exchange, 这个不退了换一个就行",
    "urge_delivery, urge_delivery, 不用催了",
    "refund, cancel_order, 能全额退款就取消吧",
    "change_order, invoice, 地址电话不要了就写抬头税号",
  })
  void aWordForWhatIsOpenTakesNothingElseBack(String booked, String open, String said) {
    DialogueState state = DialogueState.NEW.with(new Fact.Booked("1", booked));

    assertThat(new Taking(state).besides(said, Set.of(open))).isEmpty();
  }

  private static Optional<Interpretation> back(String booked, String said) {
    DialogueState state =
        DialogueState.NEW.with(new Fact.Booked("100000006", booked, Optional.empty()));
    return new Taking(state).back(said, Understanding.NOTHING);
  }
}

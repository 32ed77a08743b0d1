package io.orderline.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Understanding;
import java.util.Optional;
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
  @CsvSource("刚才那个退货算了")
  void whoBookedNothingTakesNothingBack(String said) {
    assertThat(new Taking(DialogueState.NEW).back(said, Understanding.NOTHING)).isEmpty();
  }

  private static Optional<Interpretation> back(String booked, String said) {
    DialogueState state =
        DialogueState.NEW.with(new Fact.Booked("100000006", booked, Optional.empty()));
    return new Taking(state).back(said, Understanding.NOTHING);
  }
}

package io.orderline.understand.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.Trained;
import io.orderline.understand.heads.Heads;
import io.orderline.understand.slot.TrainedReason;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of goods that do not work, and what only sounds like it. */
class ToldFaultsTest {
  private static final TrainedReason REASONS = new TrainedReason(Heads.reasons(), Trained.MODEL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "热水壶烧两次就不通电了",
        "锅盖把手一拧就松",
        "新买的键盘好多键没反应，你们这什么质量啊",
        "音箱里头滋啦滋啦响",
        "这毛衣穿一回起一身球，什么破玩意儿",
        "风扇转两下就停了，这怎么回事",
        "充电线插上去不充电，咋办"
      })
  void aFaultWithoutARemedyIsACaseOfItsOwn(String said) {
    assertThat(read(said).wishes()).extracting(wish -> wish.intent()).contains(ToldFaults.FAULTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "热水壶坏了我要退货",
        "键盘按不动，给我换一个",
        "这个风扇有几档",
        "充电线能充平板吗",
        "坏了能不能修",
        "锅坏了怎么赔",
        "快递三天没动了",
        "微信付款一直失败",
        "我要投诉，东西用两天就坏",
        "你们这什么质量",
        "台灯挺好的，没什么毛病"
      })
  void whoNamesWhatIsWantedOrAsksIsServedWithThat(String said) {
    assertThat(read(said).wishes())
        .extracting(wish -> wish.intent())
        .doesNotContain(ToldFaults.FAULTY);
  }

  @ParameterizedTest
  @CsvSource({
    "热水壶烧两次就不通电了, quality",
    "这毛衣穿一回起一身球, quality",
    "箱子打开杯子碎成两半了, damaged",
    "镜子送到手已经裂了好几道, damaged"
  })
  void theReasonIsTheOneThatWasTold(String said, String reason) {
    assertThat(told(said)).get().extracting(ToldFaults.Told::reason).isEqualTo(reason);
  }

  private static Reading read(String said) {
    return told(said)
        .map(ToldFaults.Told::reading)
        .orElseGet(() -> NarrowIntents.of(Trained.reading(said), Plain.of(said)));
  }

  private static Optional<ToldFaults.Told> told(String said) {
    Reading reading = NarrowIntents.of(Trained.reading(said), Plain.of(said));
    return ToldFaults.in(reading, Plain.of(said), REASONS::sure);
  }
}

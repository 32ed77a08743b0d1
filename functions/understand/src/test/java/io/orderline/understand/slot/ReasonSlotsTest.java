package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Slot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Why something goes back: what is denied is no reason, and the shop pays only for its own faults.
 */
class ReasonSlotsTest {

  @ParameterizedTest
  @CsvSource({
    "没啥质量问题就是不想要了, changed_mind",
    "东西没问题我用不上, changed_mind",
    "质量挺不错的就是我妈不喜欢, changed_mind",
    "不是你们寄错是我拍错了, changed_mind",
    "没破也没漏就是用着不顺手, changed_mind",
    "家里已经有一个了, changed_mind",
    "买重复了, changed_mind",
    "媳妇不让买, changed_mind",
    "没什么理由就是后悔了, changed_mind",
    "瓶盖怎么拧都拧不紧, quality",
    "充不进电, quality",
    "插上没反应, quality",
    "不是尺码不对是掉色, quality",
    "尺码倒没问题领子那儿脱线了, quality",
    "又不是我不喜欢，底下一直往外渗, quality",
    "面料样子都没得说就是肩膀那儿绷得慌, does_not_fit",
    "杯底裂了一道口子, damaged",
    "盒子里面都碎了, damaged",
    "寄来的是白的我要的是黑的, wrong_item",
    "我买的是大号结果发来个小号的, wrong_item",
    "你们把型号发错了, wrong_item",
    "少了一个盖子, missing",
    "配件没给我, missing",
    "穿着挤脚, does_not_fit",
    "不是质量问题是尺码大了, does_not_fit",
    "袖子太长了, does_not_fit",
    "发货太慢不想等了, late",
    "等不及了, late",
    "刚买完就降价了, price_drop",
    "噪音特别大, quality",
    "穿了两次就开线了, quality",
    "跟详情页的照片完全不同, quality",
    "裤腰那里紧, does_not_fit",
    "跟我家的插座不配套, does_not_fit",
    "寄成人家别人的东西了, wrong_item",
    "我要三十八你们发了四十, wrong_item",
    "说明书没看到, missing",
    "边上磕掉一个角, damaged",
    "重复下单了, changed_mind",
    "大家都说难看, changed_mind",
  })
  void the_reason_that_holds_is_read(String said, String reason) {
    assertThat(reasons(said)).containsExactly(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "小了, does_not_fit",
    "大了一点点, does_not_fit",
    "穿着有点短, does_not_fit",
    "别处更便宜, price_drop",
    "老人说不要, changed_mind",
    "太薄, quality",
    "都五天了还没到, late",
  })
  void at_the_question_a_word_is_enough(String said, String reason) {
    Question question = new Question("return", "reason", "请问是什么原因要退货呢？");
    assertThat(
            new ReasonSlots()
                .read(
                    Said.of(
                        said,
                        LocalDateTime.of(2026, 11, 28, 10, 0),
                        Map.of(),
                        Optional.of(question))))
        .extracting(Slot::value)
        .containsExactly(reason);
  }

  @Test
  void elsewhere_the_same_words_are_no_reason() {
    assertThat(reasons("有没有便宜的")).isEmpty();
    assertThat(reasons("我年纪大了")).isEmpty();
    assertThat(reasons("我要退货你们发了短信")).doesNotContain("wrong_item");
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有质量问题", "质量没问题", "质量挺好的", "东西没坏", "一定要说理由吗", "你们没发错", "没少东西"})
  void what_is_denied_or_asked_is_none(String said) {
    assertThat(reasons(said)).isEmpty();
  }

  private static List<String> reasons(String said) {
    return new ReasonSlots()
        .read(Said.of(said, LocalDateTime.of(2026, 11, 28, 10, 0), Map.of())).stream()
            .map(Slot::value)
            .toList();
  }
}

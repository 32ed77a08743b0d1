package io.orderline.understand.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxNumberReaderTest {
  private static final String NUMBER = "91510104MA6CX2QK83";

  private static Optional<Slot> read(String said, String before) {
    return TaxNumberReader.asked(List.of(Plain.of(said)), before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91510104MA6CX2QK83",
        "91510104 MA6C X2QK 83",
        "9151-0104-MA6C-X2QK-83",
        "九一五一零一零四MA六CX二QK八三",
        "九一五幺洞幺洞四，M，A，六，C，X，二，Q，K，八，三",
        "九幺五幺零幺零四 m a 六 c x 二 q k 八 三",
        "嗯我念给你听啊，九一五一零一零四，然后是MA，六，C，X，二，QK，八三",
        "税号是九一五一零一零四MA六CX二QK八三",
        "我们公司的税号呢是九一五一零一零四，后面是MA六CX二QK八三，完了",
        "九一五一零一零四艾姆诶六西艾克斯二圈凯八三",
        "九一五一零一零四艾姆尖六西叉二疙瘩开八三",
        "九十一五十一零一零四MA六CX二QK八十三",
        "九一五一零一零四，字母M，字母A，数字六，大写的C，X，二，Q，K，八三",
        "九一五一零一零四，妈妈的M，苹果的A，六，C，X，二，Q，K，八三",
        "九一五一零一零四，M，妈妈的M，A，苹果的A，六，C，X，二，Q，K，八三",
        "九一五一零一零四，MA六C，叉，二QK八三，一共十八位",
        "九一五一零一零五，不对，零四，MA六CX二QK八三",
        "九一五一零一零四NA，不是N是M，六CX二QK八三",
        "九一五一零一零四MA六CX二QK八五，最后一位错了，是三",
        "九一五一零一零四MB，不对A，六CX二QK八三",
        "九一五一零一零四MA六CX二QK八五，不对，最后一位是三",
        "九一五一零一零四MA六CX二QK八三，没了就这些",
        "前八位是九一五一零一零四，后面是MA六CX二QK八三",
        "九一五一欧一欧四MA六CX二QK八三",
        "九一五一零一零四妈六西叉二圈开八三",
        "九一五一零一零四，M，对就是妈妈的那个M，A，六，C，X，二，Q，K，八三",
        "那我报一下啊，九幺五幺，零幺零四，马，六西，叉二，圈凯，八三，对",
      })
  void reads_a_number_in_every_manner_of_dictation(String said) {
    Slot slot = read(said, "").orElseThrow();
    assertThat(slot.value()).isEqualTo(NUMBER);
    assertThat(slot.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 九一五一零一零四, 91510104",
    "91510104, 'MA六C', 91510104MA6C",
    "91510104, '嗯，后面是MA', 91510104MA",
    "91510104MA6, '六C', 91510104MA66C",
    "91510104MA6C, '零四MA六CX二', 91510104MA6CX2",
    "91510104, 勾, 91510104J",
    "91510104, 大不留, 91510104W",
    "91510104MA, '不对，是MB', 91510104MB",
    "91510104MA, '最后一位错了，是C', 91510104MC",
    "91510104MA, '不是A是E', 91510104ME",
    "91510104MA6C, '重新来，九一五一零一', 915101",
    "91510104MA6C, 'MA六CX二', 91510104MA6CX2",
  })
  void keeps_what_was_said_so_far(String before, String said, String value) {
    Slot slot = read(said, before).orElseThrow();
    assertThat(slot.problem()).isPresent();
    assertThat(slot.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "91510104, 'MA六CX二QK八三'",
    "91510104MA6C, '然后X二QK八三'",
    "91510104MA6CX2QK8, 三",
    "91510104MA6CX2QK8, 最后一位是三",
    "91510104MA6CX2QK85, 最后一位是三",
    "91510104MA6CX2QK85, '最后一个不是五，是三'",
    "91510104NA6CX2QK83, 不是N是M",
    "91510104NA6CX2QK83, 第九位是M不是N",
    "91510104NA6CX2QK83, 第九位错了是M",
    "91510104NA6CX2QK83, '不对，九一五一零一零四MA六CX二QK八三'",
    "91510104NA6CX2QK83, '九一五一零一零四MA六CX二QK八三'",
    "91510104MA6C, 'MA六CX二QK八三'",
    "91510104MA6CX2QK84, 末位是三",
    "91510104NA6CX2QK83, N错了是M",
    "91510104NA6CX2QK83, '不对不对，是MA六C'",
    "91510104MA6CX2QK84, '你记错了，最后是三'",
    "91510104NA6CX2QK83, '中间那个是MA不是NA'",
    "91510104MA6CX2QK, '九一五一零一零四MA六CX二QK八三'",
  })
  void goes_on_over_turns_and_mends(String before, String said) {
    Slot slot = read(said, before).orElseThrow();
    assertThat(slot.value()).isEqualTo(NUMBER);
    assertThat(slot.problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "没有税号",
        "不知道",
        "我不知道税号啊",
        "我查一下",
        "等一下我找找",
        "个体户没有",
        "我是个体户没有这个",
        "专票能开吗",
        "开个人吧",
        "那还是开个人的吧",
        "税号是多少位的",
        "要十八位的吗",
        "是营业执照上那个九开头的吗",
        "三证合一的那个号吗",
        "我手机号是一三八零零一三八零零零",
        "一三八零零一三八零零零",
        "能不能发到我微信",
        "一会儿再给你",
        "我们有两个公司",
        "不用税号行不行",
        "算了不开了",
        "转人工",
        "二零一五年成立的公司",
        "这个一定要吗",
        "啊",
        "嗯",
        "好的",
        "你说什么",
        "Hello, can you speak English",
        "末位是几",
      })
  void other_replies_are_no_part_of_a_number(String said) {
    assertThat(read(said, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "等一下啊", "我看看后面", "还差几位", "一会儿再说", "我找一下执照", "算了", "嗯", "开个人吧", "你刚才记到哪了", "第几位错了", "对的",
        "你记下了吗"
      })
  void other_replies_add_nothing_to_what_was_said(String said) {
    assertThat(read(said, "91510104MA")).isEmpty();
  }

  @Test
  void a_caller_who_begins_anew_has_said_nothing_yet() {
    assertThat(TaxNumberReader.asked(List.of("重来"), "91510104"))
        .map(slot -> slot.problem().orElseThrow())
        .contains(TaxNumberReader.FROM_THE_START);
    assertThat(TaxNumberReader.asked(List.of("重来"), "")).isEmpty();
  }

  @Test
  void a_wrong_check_character_keeps_the_number_to_read_it_back() {
    Slot slot = read("九一五一零一零四MA六CX二QK八四", "").orElseThrow();
    assertThat(slot.value()).isEqualTo("91510104MA6CX2QK84");
    assertThat(slot.problem()).contains(TaxNumberReader.WRONG);
  }

  @Test
  void another_reading_of_the_recogniser_may_be_the_valid_one() {
    Slot slot =
        TaxNumberReader.asked(List.of("91510104na6cx2qk83", "91510104ma6cx2qk83"), "")
            .orElseThrow();
    assertThat(slot.value()).isEqualTo(NUMBER);
  }

  @Test
  void a_name_that_means_two_signs_is_decided_by_the_check_character() {
    // 勾 is J among letters, 9 on the telephone
    assertThat(read("勾一五一零一零四MA六CX二QK八三", "").orElseThrow().value()).isEqualTo(NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "一一零一零八五五一三八五零八二, 110108551385082",
    "五一零一零四一九八五零三零七二二一五, 510104198503072215",
    "五一零一零四一九八五零三零七二二一五零一, 51010419850307221501",
    "九一一一零一零八五五一三八五零八二Q, 91110108551385082Q",
  })
  void older_numbers_and_those_of_sole_traders_are_numbers_too(String said, String value) {
    Slot slot = read(said, "").orElseThrow();
    assertThat(slot.value()).isEqualTo(value);
    assertThat(slot.problem()).isEmpty();
  }

  @Test
  void whoever_says_that_this_is_all_is_asked_on_when_it_is_too_short() {
    assertThat(read("没有了就这些", "91510104MA").orElseThrow().problem())
        .contains(TaxNumberReader.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource({
    "抬头开成都栀子服饰有限公司，税号九一五一零一零四MA六CX二QK八三, 91510104MA6CX2QK83",
    "税号是91510104MA6CX2QK83，帮我开一下, 91510104MA6CX2QK83",
    "我的信用代码是九一五一零一零四，MA六C，X二QK八三，谢谢, 91510104MA6CX2QK83",
  })
  void reads_a_number_that_is_named_in_a_longer_sentence(String said, String value) {
    assertThat(TaxNumberReader.named(Plain.of(said)).orElseThrow().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"税号要吗", "税号忘了", "不知道税号怎么办", "税号一定要十八位吗", "没有税号能开发票吗"})
  void a_question_about_the_number_names_none(String said) {
    assertThat(TaxNumberReader.named(said)).isEmpty();
  }

  @Test
  void a_complete_number_is_mended_only_where_a_mistake_is_named() {
    assertThat(TaxNumberReader.mended("最后一位不对,是一", "92440300MA5F7TRW05").orElseThrow().value())
        .isEqualTo("92440300MA5F7TRW01");
    assertThat(TaxNumberReader.mended("对", NUMBER)).isEmpty();
    assertThat(TaxNumberReader.mended("不对,抬头错了", NUMBER)).isEmpty();
    assertThat(TaxNumberReader.mended("我要开两张", NUMBER)).isEmpty();
  }

  @Test
  void check_digits_are_computed() {
    assertThat(TaxNumber.valid("91350100M000100Y43")).isTrue();
    assertThat(TaxNumber.valid("91350100M000100Y44")).isFalse();
    assertThat(TaxNumber.valid("510104198503072214")).isFalse();
  }
}

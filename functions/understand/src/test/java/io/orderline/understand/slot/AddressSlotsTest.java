package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.text.Plain;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSlotsTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);
  private static final String STANDING = "山东省青岛市市南区香港中路40号";

  private final SlotReader readers = new SlotReaders(new HotWordReader(Map.of()));

  private List<Slot> reply(String asked, Map<String, String> collected, String said) {
    Question question = new Question("change_order", asked, "");
    return readers.read(Said.of(Plain.of(said), NOW, collected, Optional.of(question)));
  }

  private static String value(List<Slot> slots, String name) {
    return slots.stream()
        .filter(s -> s.name().equals(name))
        .map(Slot::value)
        .findFirst()
        .orElse("");
  }

  @Test
  void the_answer_to_what_to_change_is_the_address_alone() {
    List<Slot> slots = reply("change", Map.of(), "嗯那就寄到苏州虎丘区狮山路八号三楼吧，电话一三九零零零零三三四四");

    assertThat(value(slots, "address")).isEqualTo("江苏省苏州市虎丘区狮山路8号3楼");
    assertThat(value(slots, "change")).isEqualTo("江苏省苏州市虎丘区狮山路8号3楼，电话改成13900003344");
  }

  @ParameterizedTest
  @ValueSource(strings = {"姓名错了", "收件人不对", "名字写错了", "电话号码错了", "姓名也写错啦"})
  void what_is_wrong_is_no_value(String said) {
    assertThat(
            value(
                reply("confirmed", Map.of("address", STANDING, "change", STANDING), said),
                "change"))
        .doesNotContain("错", "不对");
  }

  @ParameterizedTest
  @ValueSource(strings = {"寄苏州虎丘区狮山路八号送公司", "苏州虎丘区狮山路八号，送家里", "送苏州虎丘区狮山路八号到单位吧"})
  void what_kind_of_place_it_is_goes_into_no_address(String said) {
    assertThat(value(reply("change", Map.of(), said), "address")).isEqualTo("江苏省苏州市虎丘区狮山路8号");
  }

  @ParameterizedTest
  @CsvSource({
    "嗯就换成大一码的吧, 换成大一码的",
    "呃那个我想把颜色改成藏青的, 把颜色改成藏青的",
    "不改地址了，就帮我换个小号的, 换个小号的",
    "收货人电话帮我改一下改成一五零零零零零三三四四, 收货人电话改成15000003344",
    "改成两箱的谢谢, 两箱的",
    "不是改地址，是改电话，改成一八八零零零零九九九九, 电话改成18800009999",
    "地址不变，把收件人换成周婷，电话一八六零零零零五五六六, 收件人改成周婷，电话改成18600005566",
  })
  void another_change_is_what_is_to_be_changed(String said, String change) {
    List<Slot> slots = reply("change", Map.of(), said);

    assertThat(value(slots, "change")).isEqualTo(change);
    assertThat(value(slots, "address")).isEmpty();
  }

  @Test
  void a_correction_gives_the_whole_of_each_value_that_stands() {
    Map<String, String> collected = Map.of("change", STANDING, "address", STANDING);

    List<Slot> slots = reply("confirmed", collected, "不对，是四十二号，五楼");

    assertThat(value(slots, "address")).isEqualTo("山东省青岛市市南区香港中路42号5楼");
    assertThat(value(slots, "change")).isEqualTo("山东省青岛市市南区香港中路42号5楼");
    assertThat(value(slots, "address_edit")).isEqualTo("corrected");
  }

  @Test
  void a_phone_number_said_again_takes_the_place_of_the_one_before() {
    Map<String, String> collected = Map.of("change", STANDING + "，电话改成13900001111");

    List<Slot> slots = reply("confirmed", collected, "对，电话改成一三九零零零零二二二二");

    assertThat(value(slots, "change")).isEqualTo(STANDING + "，电话改成13900002222");
  }

  @Test
  void the_missing_city_alone_makes_the_address_whole() {
    List<Slot> slots = reply("address", Map.of("address", "鼓楼区湖南路8号"), "南京的");

    assertThat(slots).contains(new Slot("address", "江苏省南京市鼓楼区湖南路8号"));
    assertThat(value(slots, "address_edit")).isEqualTo("added");
  }

  @Test
  void the_address_of_the_order_is_changed_where_it_is_known() {
    String said = "就是原来的地址，门牌改成四十六号";

    assertThat(value(reply("change", Map.of("order_address", STANDING), said), "address"))
        .isEqualTo("山东省青岛市市南区香港中路46号");
    assertThat(value(reply("change", Map.of(), said), "change")).contains("四十六号");
  }

  @Test
  void another_address_does_not_change_the_order_s_own() {
    Map<String, String> collected = Map.of("order_address", STANDING);

    assertThat(value(reply("change", collected, "改到烟台芝罘区南大街九号"), "address"))
        .isEqualTo("山东省烟台市芝罘区南大街9号");
  }

  @Test
  void another_colour_is_corrected_too() {
    assertThat(value(reply("confirmed", Map.of("change", "换成白色的"), "不是白色是米色"), "change"))
        .isEqualTo("换成米色的");
  }

  @ParameterizedTest
  @ValueSource(strings = {"对", "运费谁出", "什么时候能送到", "好的就这样", "不改了"})
  void a_reply_without_a_value_changes_nothing(String said) {
    List<Slot> slots = reply("confirmed", Map.of("address", STANDING), said);

    assertThat(value(slots, "address")).isEmpty();
    assertThat(value(slots, "change")).isEmpty();
  }

  @Test
  void outside_of_a_change_nothing_is_corrected() {
    Question question = new Question("return", "confirmed", "");
    Said said = Said.of("不是三栋是五栋", NOW, Map.of("address", STANDING + "3栋"), Optional.of(question));

    assertThat(value(readers.read(said), "address")).isEmpty();
  }
}

package io.orderline.understand.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Slot;
import io.orderline.understand.text.Plain;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotReadersTest {
  /** A Sunday. */
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 10, 0);

  private final SlotReaders readers =
      new SlotReaders(
          new HotWordReader(
              Map.of("product", List.of("空气炸锅", "炸锅", "破壁机"), "brand", List.of("山野"))));

  private List<Slot> read(String said) {
    return readers.read(Said.of(Plain.of(said), NOW, Map.of()));
  }

  private String value(String said, String name) {
    return read(said).stream()
        .filter(s -> s.name().equals(name))
        .map(Slot::value)
        .findFirst()
        .orElse("");
  }

  private String problem(String said, String name) {
    return read(said).stream()
        .filter(s -> s.name().equals(name))
        .flatMap(s -> s.problem().stream())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "我手机号是幺三八零零一三八零零零, phone, 13800138000",
    "138 0013 8000, phone, 13800138000",
    "尾号五六七八的那单, phone_tail, 5678",
    "订单号是二零二六一一二二零零三五, order_number, 202611220035",
    "帮我查20261122003512, order_number, 20261122003512",
    "单号SF1234567890123到哪了, tracking_number, SF1234567890123",
    "快递单号七七三一二三四五六七八九, tracking_number, 773123456789",
    "订单号是DH8800134725, order_number, DH8800134725",
    "订单号D H 八八零零幺三四七, order_number, DH88001347",
    "我的单号是a 八八零零二幺, order_number, A880021",
    "查一下tb20261122003, order_number, TB20261122003",
    "快递单号 S F 幺三五零零零零七七八九二, tracking_number, SF135000077892",
    "单号jt五零零七七八八九九零幺, tracking_number, JT50077889901",
    "8800134725, order_number, 8800134725",
    "帮我查8800 1347 25, order_number, 8800134725",
    "尾号六六拐两, phone_tail, 6672",
    "退我三十块五毛, amount, 30.5",
    "退我三块五毛八, amount, 3.58",
    "赔我一百二十块钱, amount, 120",
    "我买了三双, quantity, 3",
    "只要退一件, quantity, 1",
    "两台都要换, quantity, 2",
    "屏幕碎了, reason, damaged",
    "你们发错颜色了, reason, wrong_item",
    "太小了穿不上, reason, does_not_fit",
    "少了一个配件, reason, missing",
    "开胶了质量太差, reason, quality",
    "我不想要了, reason, changed_mind",
    "我要申请价保, reason, price_drop",
    "刚买完就降价了, reason, price_drop",
    "买贵了能退差价吗, reason, price_drop",
    "昨天买的, date, 2026-11-21",
    "上周三下的单, date, 2026-11-11",
    "双十一买的, date, 2026-11-11",
    "三月五号买的, date, 2026-03-05",
    "三天前下的单, date, 2026-11-19",
    "六一八的时候, date, 2026-06-18",
    "明天下午三点半送, date, 2026-11-23",
    "明天下午三点半送, time, 15:30",
    "晚上八点以后, time, 20:00",
    "抬头开杭州山野科技有限公司, invoice_title, 杭州山野科技有限公司",
    "发票抬头写个人, invoice_title, 个人",
    "税号是91330106MA2CFRX07H, tax_number, 91330106MA2CFRX07H",
    "空气炸锅什么时候发货, product, 空气炸锅",
    "改到浙江省杭州市西湖区文三路八十八号, address, 浙江省杭州市西湖区文三路88号",
    "寄到北京朝阳区建国路五号三单元五零二, address, 北京市朝阳区建国路5号3单元502",
  })
  void reads_a_value(String said, String name, String value) {
    assertThat(value(said, name)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "我的电话是一三八零零, phone, phone_wrong",
    "税号是91330106MA2CFRX07X, tax_number, tax_number_wrong",
    "十三月五号, date, no_such_date",
    "改成杭州西湖区, address, address_without_door",
    "地址是人民路八号, address, address_without_city",
  })
  void a_value_that_cannot_be_right_says_what_to_ask(String said, String name, String problem) {
    assertThat(problem(said, name)).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "等一下, quantity",
    "一个月前买的, quantity",
    "转人工, address",
    "我要退货, date",
    "一共多少钱, amount",
    "八八零零幺三四七二五, amount",
    "8800134725, quantity",
    "买的iphone15pro, order_number",
    "三番五次打电话, quantity"
  })
  void reads_nothing_where_nothing_is_said(String said, String name) {
    assertThat(value(said, name)).isEmpty();
  }

  private String at(String flow, String slot, String said, String name) {
    return readers
        .read(Said.of(Plain.of(said), NOW, Map.of(), Optional.of(new Question(flow, slot, ""))))
        .stream()
        .filter(s -> s.name().equals(name))
        .map(Slot::value)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "换大一号的, 大1号|大一号",
    "那给我换个小两码的吧, 小两号|小2号",
    "换成藏青色, 藏青色",
    "换成红色的XXL, 红色XXL码",
    "换件四十二码的, 四十二码|42码",
    "太大了, ''",
    "我要的是蓝色你们发来红色的, ''",
    "能换成蓝色的吗, ''",
    "不要换大一号的, ''",
  })
  void the_variant_that_is_wanted_in_exchange_is_kept(String said, String variants) {
    assertThat(List.of(variants.split("\\|", -1)))
        .contains(at("exchange", "confirmed", said, "variant"));
  }

  @ParameterizedTest
  @CsvSource({
    "抬头写我老公名字 陈志强, 陈志强",
    "写王小红吧, 王小红",
    "帮我开张发票, ''",
    "给我开张票, ''",
    "开给我自己, 个人",
    "开个人的就行, 个人",
    "对就这样, ''",
  })
  void a_personal_invoice_may_bear_a_name(String said, String name) {
    assertThat(at("invoice", "confirmed", said, "invoice_title")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "公司的, company",
    "开公司抬头, company",
    "单位报销用的, company",
    "长沙岳峰贸易有限公司, company",
    "长沙市雨花区小满面馆, company",
    "公司的能开吗, ''",
    "个人还是公司好, ''",
    "不开公司的了, ''",
  })
  void whom_an_invoice_is_for_may_be_said_without_a_name(String said, String kind) {
    assertThat(at("invoice", "invoice_kind", said, "invoice_kind")).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一二三四五六", "五八八八六六六九", "91430104MA4L2GXK8D"})
  void a_number_is_nobodys_name(String said) {
    assertThat(at("invoice", "invoice_title", said, "invoice_title")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"个人 刘洋, 刘洋", "个人, ''", "开公司的, ''"})
  void a_name_may_follow_the_kind_of_invoice(String said, String name) {
    assertThat(at("invoice", "invoice_kind", said, "invoice_title")).isEqualTo(name);
  }
}

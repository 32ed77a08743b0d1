package io.orderline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.core.order.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenChineseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "0,零",
    "2,二",
    "10,十",
    "12,十二",
    "20,二十",
    "100,一百",
    "102,一百零二",
    "110,一百一十",
    "200,两百",
    "1001,一千零一",
    "1010,一千零一十",
    "2000,两千",
    "10000,一万",
    "10010,一万零一十",
    "20000,两万",
    "100000,十万",
    "110000,十一万",
    "123456,十二万三千四百五十六",
    "100000001,一亿零一",
    "-5,负五"
  })
  void saysWholeNumbers(long value, String spoken) {
    assertThat(SpokenChinese.number(value)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({"9950,九十九元五角", "100,一元", "200,两元", "5,五分", "1005,十元零五分", "0,零元", "1234,十二元三角四分"})
  void saysAmounts(long fen, String spoken) {
    assertThat(SpokenChinese.money(new Money(fen))).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22,今天之内",
    "2026-11-23,明天之前",
    "2026-11-24,后天之前",
    "2026-12-03,十二月三号之前",
    "2027-01-02,二零二七年一月二号之前"
  })
  void saysUntilWhen(LocalDate day, String spoken) {
    assertThat(SpokenChinese.by(day, TODAY)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22,今天",
    "2026-11-21,昨天",
    "2026-11-20,前天",
    "2026-11-23,明天",
    "2026-11-11,十一月十一号",
    "2025-12-31,二零二五年十二月三十一号"
  })
  void saysDaysAsSeenFromToday(LocalDate day, String spoken) {
    assertThat(SpokenChinese.day(day, TODAY)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({"09:15,上午九点十五分", "12:00,中午十二点", "14:30,下午两点半", "20:05,晚上八点零五分", "00:10,凌晨零点十分"})
  void saysTimes(LocalTime time, String spoken) {
    assertThat(SpokenChinese.time(time)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13800001234 | 幺三八，零零零零，幺二三四",
        "1234 | 幺二三四",
        "202611220001 | 二零二六，幺幺二二，零零零幺",
        "12345 | 幺，二三四五"
      })
  void readsNumbersBackInGroups(String digits, String spoken) {
    assertThat(SpokenChinese.grouped(digits)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({"快件已到达【杭州转运中心】,快件已到达杭州转运中心", "约3天,约三天", "电话95338,电话九，五三三八", "0号柜,零号柜"})
  void makesForeignTextsSpeakable(String written, String spoken) {
    assertThat(SpokenChinese.text(written)).isEqualTo(spoken);
  }

  @Test
  void midnight_ends_a_day() {
    LocalDate today = LocalDate.of(2026, 11, 30);
    assertThat(SpokenChinese.deadline(today.plusDays(1).atStartOfDay(), today))
        .isEqualTo("今天晚上十二点");
    assertThat(SpokenChinese.deadline(today.atTime(18, 0), today)).isEqualTo("今天晚上六点");
  }
}

package io.orderline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenAddressTest {

  @ParameterizedTest
  @CsvSource({
    "浙江省宁波市海曙区马园路88号5号楼1202, 浙江省宁波市海曙区马园路八十八号五号楼幺二零二",
    "望江路969号, 望江路九百六十九号",
    "漕宝路3466弄23号102, 漕宝路三千四百六十六弄二十三号幺零二",
    "星沙一路2栋2单元501室, 星沙一路二栋二单元五零幺室",
    "延安路12楼, 延安路十二楼",
    "朝晖六区A座1503, 朝晖六区A座幺五零三",
    "东关正街78号3-2-501, 东关正街七十八号三杠二杠五零幺",
    "北一路08号, 北一路零八号",
    "文化路10号301对面, 文化路十号三零幺对面",
    "中山路200号，电话改成13900001122, 中山路两百号，电话改成幺三九，零零零零，幺幺二二",
    "红安县七里坪镇一村5组, 红安县七里坪镇一村五组",
    "人民路1000号12层1208, 人民路一千号十二层幺二零八",
    "解放路7号15, 解放路七号十五",
  })
  void reads_numbers_as_one_says_them(String written, String spoken) {
    assertThat(SpokenAddress.of(written)).isEqualTo(spoken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "陆家嘴环路一千号", "三里屯", "A座", "-"})
  void what_is_in_words_stays(String text) {
    assertThat(SpokenAddress.of(text)).isEqualTo(text);
  }
}

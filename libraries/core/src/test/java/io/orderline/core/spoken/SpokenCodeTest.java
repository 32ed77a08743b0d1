package io.orderline.core.spoken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenCodeTest {

  @ParameterizedTest
  @CsvSource({
    "91510104MA6CX2QK83, 九幺五幺零幺零四，M A 六 C，X 二 Q K 八三",
    "91510104ma6cx2qk83, 九幺五幺零幺零四，M A 六 C，X 二 Q K 八三",
    "91110108551385082Q, 九幺幺幺零幺零八，五五幺三，八五零八二 Q",
    "510104198503072215, 五幺零幺零四幺九，八五零三，零七二二幺五",
    "91510104MA, 九幺五幺，零幺零四，M A",
    "AB12, A B 幺二",
    "8800134725, 八八，零零幺三，四七二五",
    "13800138000, 幺三八，零零幺三，八零零零",
    "'', ''",
  })
  void reads_a_code_sign_by_sign_in_groups(String code, String spoken) {
    assertThat(SpokenCode.of(code)).isEqualTo(spoken);
    assertThat(Speakable.of(SpokenCode.of(code))).isEqualTo(spoken);
  }
}

package io.orderline.understand.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.address.AddressEdit.Edited;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressEditTest {
  private static final String STANDING = "江苏省无锡市梁溪区人民路40号3栋501";

  private static Optional<Edited> edited(String standing, String said) {
    return AddressEdit.apply(AddressReader.standing(standing), Plain.of(said));
  }

  @ParameterizedTest
  @CsvSource({
    "不是三栋是五栋, 江苏省无锡市梁溪区人民路40号5栋501",
    "等等，不是三栋，应该是五栋, 江苏省无锡市梁溪区人民路40号5栋501",
    "是五栋不是三栋, 江苏省无锡市梁溪区人民路40号5栋501",
    "三栋错了是四栋, 江苏省无锡市梁溪区人民路40号4栋501",
    "把三栋改成六栋, 江苏省无锡市梁溪区人民路40号6栋501",
    "把三栋给我去掉, 江苏省无锡市梁溪区人民路40号501",
    "三栋不要写了, 江苏省无锡市梁溪区人民路40号501",
    "三栋改四栋，五零一改六零二, 江苏省无锡市梁溪区人民路40号4栋602",
    "不对，是四十八号, 江苏省无锡市梁溪区人民路48号3栋501",
    "门牌号不是四十是四十二, 江苏省无锡市梁溪区人民路42号3栋501",
    "路没错但是是四十二号不是四十号, 江苏省无锡市梁溪区人民路42号3栋501",
    "房号是五零二, 江苏省无锡市梁溪区人民路40号3栋502",
    "五零二，不是五零一, 江苏省无锡市梁溪区人民路40号3栋502",
    "对的，但不是人民路，是解放路, 江苏省无锡市梁溪区解放路40号3栋501",
    "不对不对，人民西路, 江苏省无锡市梁溪区人民西路40号3栋501",
    "是无锡没错，不过不是梁溪区，是滨湖区, 江苏省无锡市滨湖区人民路40号3栋501",
    "门牌改成五十六号就行, 江苏省无锡市梁溪区人民路56号3栋501",
    "人民路没错，是四十一号不是四十号, 江苏省无锡市梁溪区人民路41号3栋501",
    "楼号改成七, 江苏省无锡市梁溪区人民路40号7号楼501",
  })
  void a_correction_changes_the_part_that_is_meant(String said, String address) {
    assertThat(edited(STANDING, said).map(e -> e.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "还有二单元, 江苏省无锡市梁溪区人民路40号3栋2单元501",
    "单元漏了，二单元, 江苏省无锡市梁溪区人民路40号3栋2单元501",
    "对，金科小区, 江苏省无锡市梁溪区人民路40号金科小区3栋501",
    "补充一下在五楼, 江苏省无锡市梁溪区人民路40号3栋5楼501",
  })
  void an_addition_goes_where_it_belongs(String said, String address) {
    assertThat(edited(STANDING, said).map(e -> e.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "鼓楼区湖南路8号, 南京的, 江苏省南京市鼓楼区湖南路8号",
    "鼓楼区湖南路8号, 是徐州市的鼓楼区, 江苏省徐州市鼓楼区湖南路8号",
    "鼓楼区湖南路8号, 福州, 福建省福州市鼓楼区湖南路8号",
    "解放路8号, 浙江省嘉兴市海宁市, 浙江省嘉兴市海宁市解放路8号",
    "江苏省无锡市人民路40号, 梁溪区, 江苏省无锡市梁溪区人民路40号",
    "江苏省无锡市人民路40号, 梁溪的, 江苏省无锡市梁溪区人民路40号",
    "江苏省无锡市梁溪区, 人民路四十号, 江苏省无锡市梁溪区人民路40号",
    "江苏省无锡市梁溪区人民路, 四十, 江苏省无锡市梁溪区人民路40号",
    "江苏省无锡市梁溪区人民路, 四十号金科大厦二楼, 江苏省无锡市梁溪区人民路40号金科大厦2楼",
  })
  void the_part_that_was_missing_is_enough(String standing, String said, String address) {
    Edited edited = edited(standing, said).orElseThrow();
    assertThat(edited.address().text()).isEqualTo(address);
    assertThat(edited.address().problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "不对，改成上海市长宁区愚园路五百号, 上海市长宁区愚园路500号",
    "换一个，寄到镇江京口区学府路三百零一号, 江苏省镇江市京口区学府路301号",
    "不送那儿了，寄嘉兴市南湖区中山路二十号, 浙江省嘉兴市南湖区中山路20号",
  })
  void another_address_takes_its_place(String said, String address) {
    Edited edited = edited(STANDING, said).orElseThrow();
    assertThat(edited.address().text()).isEqualTo(address);
    assertThat(edited.how()).isEqualTo(AddressEdit.How.REPLACED);
  }

  @ParameterizedTest
  @CsvSource({
    "对，但是电话也要改，改成一三九零零零零三三四四, 电话改成13900003344",
    "对，收件人写李红, 收件人改成李红",
    "地址没问题，手机号换成13900003344, 手机号改成13900003344",
  })
  void the_recipient_changes_beside_the_address(String said, String contact) {
    Edited edited = edited(STANDING, said).orElseThrow();
    assertThat(edited.contact()).isEqualTo(contact);
    assertThat(edited.address().text()).isEqualTo(STANDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "对",
        "对的没问题",
        "嗯可以",
        "运费多少钱",
        "三天能到吗",
        "五楼能送上门吗",
        "尾号是五六七八",
        "等一下",
        "算了不改了",
        "人民路四十号三栋五零一，对",
        "什么时候到",
        "好的谢谢",
        "是人民路，人民币的人民",
      })
  void what_says_nothing_of_the_address_changes_nothing(String said) {
    assertThat(edited(STANDING, said)).isEmpty();
  }

  @Test
  void another_city_alone_keeps_no_street_of_the_old_one() {
    assertThat(edited(STANDING, "我到时候不在无锡，还是寄大连吧")).isEmpty();
  }
}

package io.orderline.understand.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.address.AddressReader.Reading;
import io.orderline.understand.text.Plain;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReaderTest {

  private static Optional<Reading> read(String said) {
    return AddressReader.read(Plain.of(said), false);
  }

  private static Optional<Reading> answered(String said) {
    return AddressReader.read(Plain.of(said), true);
  }

  @ParameterizedTest
  @CsvSource({
    "把地址改到广东省东莞市虎门镇连升路三十六号万达公寓二栋一单元六零三, 广东省东莞市虎门镇连升路36号万达公寓2栋1单元603",
    "寄到上海静安区武定路一千五百弄八号楼十二层一二零八, 上海市静安区武定路1500弄8号楼12层1208",
    "地址是成都高新区天府三街六十九号新希望国际B座一七零五, 四川省成都市高新区天府三街69号新希望国际B座1705",
    "西安市碑林区友谊路七十八号三号楼一杠二杠五零一, 陕西省西安市碑林区友谊路78号3号楼1-2-501",
    "郑州金水区文化路八十五号十八零二, 河南省郑州市金水区文化路85号1802",
    "河南洛阳涧西区十号街坊五栋二门八号, 河南省洛阳市涧西区十号街坊5栋2门8号",
    "山东临沂兰山区砚池街二十三号附一号, 山东省临沂市兰山区砚池街23号附1号",
    "厦门思明区莲前西路八十三之二号, 福建省厦门市思明区莲前西路83之2号",
    "湖北省黄冈市红安县七里坪镇一村五组, 湖北省黄冈市红安县七里坪镇一村5组",
    "四川省成都市郫都区红光镇西华大学学生宿舍十二栋, 四川省成都市郫都区红光镇西华大学学生宿舍12栋",
    "上海浦东张杨路五百号时代广场对面的丰巢快递柜, 上海市浦东新区张杨路500号时代广场对面的丰巢快递柜",
    "寄到南京市建邺区河西大街九十八号隔壁那栋灰楼, 江苏省南京市建邺区河西大街98号隔壁那栋灰楼",
    "北京丰台区方庄芳群园四区六号楼一单元十二零三, 北京市丰台区方庄芳群园四区6号楼1单元1203",
  })
  void keeps_every_word_to_the_end(String said, String address) {
    assertThat(read(said).map(r -> r.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "上海浦东新区陆家嘴西路九十九号, 上海市浦东新区陆家嘴西路99号",
    "长沙开福区伍家岭街道芙蓉北路二十九号, 湖南省长沙市开福区伍家岭街道芙蓉北路29号",
    "北京朝阳区三里屯北街八号, 北京市朝阳区三里屯北街8号",
    "北京海淀区五道口华清嘉园十二号楼三门九零一, 北京市海淀区五道口华清嘉园12号楼3门901",
    "杭州上城区九堡街道九沙大道一号, 浙江省杭州市上城区九堡街道九沙大道1号",
    "上海闵行区七宝镇漕宝路三千四百六十六弄二十三号一零二, 上海市闵行区七宝镇漕宝路3466弄23号102",
    "南京六合区雄州街道延安路八号, 江苏省南京市六合区雄州街道延安路8号",
    "沈阳铁西区北三中路一号, 辽宁省沈阳市铁西区北三中路1号",
    "哈尔滨道里区经纬十二道街三十三号, 黑龙江省哈尔滨市道里区经纬十二道街33号",
    "安徽六安市金安区三里桥街九号, 安徽省六安市金安区三里桥街9号",
    "南通市崇川区五一路十号, 江苏省南通市崇川区五一路10号",
    "广西河池都安县七百弄乡二组, 广西壮族自治区河池市都安瑶族自治县七百弄乡2组",
    "武汉江夏区五号桥路四号, 湖北省武汉市江夏区五号桥路4号",
  })
  void numerals_of_names_stay(String said, String address) {
    assertThat(read(said).map(r -> r.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "改成东莞莞城区运河西二路五号, 广东省东莞市莞城区运河西二路5号",
    "送到中山市古镇镇中兴大道南一号, 广东省中山市古镇镇中兴大道南1号",
    "寄到儋州市那大镇中兴大街九十九号, 海南省儋州市那大镇中兴大街99号",
    "收货地址换成甘肃嘉峪关市新华中路二十二号, 甘肃省嘉峪关市新华中路22号",
    "湖北神农架林区松柏镇常青路三号, 湖北省神农架林区松柏镇常青路3号",
    "新疆石河子市北三路十一号, 新疆维吾尔自治区石河子市北三路11号",
    "寄到雄安新区容城县容东片区三号, 河北省保定市雄安新区容城县容东片区3号",
    "苏州工业园区金鸡湖大道八百八十八号, 江苏省苏州市工业园区金鸡湖大道888号",
    "西安高新区唐延路三号, 陕西省西安市高新区唐延路3号",
    "杭州滨江高新区江南大道八号, 浙江省杭州市滨江高新区江南大道8号",
    "广州东山区农林下路八十二号之二, 广东省广州市东山区农林下路82号之二",
    "上海闸北区共和新路四十一号, 上海市闸北区共和新路41号",
    "天津塘沽区上海道五号, 天津市塘沽区上海道5号",
    "寄到昆山花桥镇兆丰路八号, 江苏省苏州市昆山市花桥镇兆丰路8号",
    "四川凉山西昌市航天大道三段一号, 四川省凉山彝族自治州西昌市航天大道三段1号",
    "云南大理州大理市人民南路十八号, 云南省大理白族自治州大理市人民南路18号",
    "广东佛山顺德大良凤山中路六号, 广东省佛山市顺德区大良凤山中路6号",
    "北京市的朝阳区望京街九号, 北京市朝阳区望京街9号",
    "吉林省吉林市昌邑区解放路七号, 吉林省吉林市昌邑区解放路7号",
    "天津市和平区南京路十九号, 天津市和平区南京路19号",
    "香港九龙弥敦道一百号, 香港特别行政区九龙弥敦道100号",
  })
  void what_was_named_anchors_what_follows(String said, String address) {
    assertThat(read(said).map(r -> r.address().text())).hasValue(address);
    assertThat(read(said).flatMap(r -> r.address().problem())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "收貨地址改到臺北市大安區忠孝東路四段一號, 台湾省台北市大安区忠孝东路四段1号",
    "寄到廣州市天河區體育西路一百八十九號, 广东省广州市天河区体育西路189号",
  })
  void reads_traditional_characters(String said, String address) {
    assertThat(read(said).map(r -> r.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "鼓楼区中山路一号, address_without_city",
    "朝阳区三里屯路十九号院二号楼, address_without_city",
    "寄到城关区天水路九号, address_without_city",
    "改到浙江省解放路八号, address_without_city",
    "长安镇长青路五号, address_without_city",
    "杭州文三路九十号, address_without_district",
    "地址是解放路八号, address_without_city",
    "改成杭州西湖区, address_without_door",
    "改到武汉洪山区珞喻路, address_without_door",
    "寄到苏州姑苏区桐泾花园, address_without_door",
  })
  void says_what_is_missing(String said, String problem) {
    assertThat(read(said).flatMap(r -> r.address().problem())).hasValue(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "嗯那个就是寄到我公司成都武侯区人民南路四段九号, 四川省成都市武侯区人民南路四段9号",
    "我想想啊，哦对，是济南市历下区泉城路二百号, 山东省济南市历下区泉城路200号",
    "你记一下，福州市鼓楼区，五四路，一百五十八号，谢谢, 福建省福州市鼓楼区五四路158号",
    "麻烦改到合肥蜀山区长江西路三号可以吗, 安徽省合肥市蜀山区长江西路3号",
    "好的，太原小店区学府街八号就行了, 山西省太原市小店区学府街8号",
    "地址变了，现在在大连沙河口区中山路四百号, 辽宁省大连市沙河口区中山路400号",
  })
  void words_around_the_address_are_no_part_of_it(String said, String address) {
    assertThat(answered(said).map(r -> r.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "长春市南关区人民大街九十二号不对是九十四号, 吉林省长春市南关区人民大街94号",
    "宁波鄞州区江南路三千五百号，哦说错了，三千六百号, 浙江省宁波市鄞州区江南路3600号",
    "昆明五华区东风路六号，三栋，不是，五栋二零一, 云南省昆明市五华区东风路6号5栋201",
    "南宁青秀区民族大道，不对，是中柬路八号, 广西壮族自治区南宁市青秀区中柬路8号",
    "贵阳云岩区，哦不，观山湖区长岭路九号, 贵州省贵阳市观山湖区长岭路9号",
  })
  void a_slip_is_mended_in_the_same_breath(String said, String address) {
    assertThat(answered(said).map(r -> r.address().text())).hasValue(address);
  }

  @ParameterizedTest
  @CsvSource({
    "改成义乌市篁园路九十六号三单元，收件人改成王丽，电话一三九八八八八七七七七, 浙江省金华市义乌市篁园路96号3单元, 收件人改成王丽，电话改成13988887777",
    "寄到常州天宁区延陵路七号，联系电话换成幺五零零零零零三三四四, 江苏省常州市天宁区延陵路7号, 联系电话改成15000003344",
  })
  void the_recipient_is_kept_beside_the_address(String said, String address, String contact) {
    Reading reading = read(said).orElseThrow();
    assertThat(reading.address().text()).isEqualTo(address);
    assertThat(reading.contact()).isEqualTo(contact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "快递到哪了",
        "我在北京",
        "北京烤鸭什么时候发货",
        "快递现在到浙江杭州了吗",
        "你们仓库是不是在广东",
        "从上海寄到北京要几天",
        "我上次寄的是南京市鼓楼区的",
        "订单号是二零二六一一二二零零三五",
        "退到微信可以吗",
        "改到明天送",
        "我要改成三号",
        "送到楼下就行",
        "南京路那家店还开着吗",
        "要改成蓝色的",
        "我在苏州工业园区上班",
        "我地址写错了，楼号应该是六栋",
      })
  void what_is_no_address_is_not_read_as_one(String said) {
    assertThat(read(said)).isEmpty();
  }
}

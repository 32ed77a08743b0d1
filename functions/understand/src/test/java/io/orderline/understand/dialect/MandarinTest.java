package io.orderline.understand.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderline.understand.text.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandarinTest {
  private static String mandarin(String said) {
    return Mandarin.of(Plain.of(said));
  }

  @ParameterizedTest
  @CsvSource({
    "唔使喇, 不用了",
    "唔使退啦, 不用退啦",
    "係啊, 是啊",
    "係, 是",
    "係呀冇錯, 是啊没错",
    "唔係, 不是",
    "系咪可以退, 是不是可以退",
    "得唔得, 行不行",
    "得, 行",
    "得喇, 行了",
    "啱, 对",
    "啱晒, 都对",
    "呢件衫唔啱身, 这件衫不合身",
    "幾時到, 什么时候到",
    "我件貨去咗邊度, 我件货去了哪里",
    "點解仲未發貨, 为什么还没发货",
    "點退貨, 怎么退货",
    "點算好, 怎么办好",
    "有冇得退, 能不能退",
    "我唔要喇, 我不要了",
    "幾多錢, 多少钱",
    "收到嘅嘢係爛嘅, 收到的东西是烂的",
    "佢話聽日送, 它话明天送",
    "唔該幫我查下, 麻烦帮我查一下",
    "多謝, 谢谢",
    "要邊個, 要哪个",
    "等陣先, 等一下",
    "我諗下先, 我想一下先",
    "搵真人, 找真人",
    "要嗰單, 要那单",
    "唔系呢個系嗰個, 不是这个是那个",
    "件衫太細, 衣服太小",
  })
  void of_cantonese(String said, String expected) {
    assertThat(mandarin(said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "要得, 好",
    "要得嘛, 好嘛",
    "啷个退嘛, 怎么退嘛",
    "莫得发票嗦, 没有发票吗",
    "我不晓得单号, 我不知道单号",
    "搞啥子哦, 干什么哦",
    "要好多钱, 要多少钱",
    "好久能到, 什么时候能到",
    "哪阵发货, 什么时候发货",
    "要不得, 不行",
    "得不得行, 行不行",
    "莫给我取消, 别给我取消",
    "等哈儿, 等一下儿",
    "退了噻, 退了吧",
    "不消了, 不用了",
    "咋个整, 怎么办",
  })
  void of_the_southwest(String said, String expected) {
    assertThat(mandarin(said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "这可咋整啊, 这可怎么办啊",
    "你嘎哈呢, 你干什么呢",
    "贼慢, 很慢",
    "啥前儿能到, 什么时候能到",
    "你们整错了, 你们弄错了",
    "咋还没到, 怎么还没到",
    "麻溜给我退了, 赶快给我退了",
    "妥了, 好了",
    "甭退了, 别退了",
    "今儿能到不, 今天能到不",
    "侬好, 你好",
    "勿要了, 不要了",
    "阿拉要退货, 我们要退货",
    "几钿, 多少钱",
    "啥辰光到, 什么时候到",
    "好伐, 好吗",
    "勿来三, 不行",
    "哪能办, 怎么办",
    "阿有货, 有没有货",
    "侬格个物事坏脱了, 你这个东西坏脱了",
    "中, 行",
    "'成，中', '成,行'",
    "中啊, 行啊",
    "那中吧, 那行吧",
    "不中, 不行",
    "中不中, 行不行",
    "弄啥嘞, 干什么呢",
    "俺不要了, 我不要了",
    "木有收到, 没有收到",
    "恁咋弄嘞, 你怎么办",
    "给我宅配到家, 给我快递到家",
  })
  void of_the_northeast_wu_the_plains_and_taiwan(String said, String expected) {
    assertThat(mandarin(said)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "中间那个",
        "中国银行",
        "得到的不是我要的",
        "我要得到退款",
        "成都这边多久能到",
        "要得到什么时候",
        "只要得这个",
        "阿拉善盟",
        "伊拉克",
        "三点退的货",
        "那边个子高的人",
        "系统显示签收",
        "没关系",
        "这个系列",
        "联系快递",
        "花了好多钱",
        "等了好久到现在",
        "中通快递",
        "集中发货",
        "莫干山路",
        "贼",
        "快递员偷东西当贼",
        "整个盒子都坏了",
        "价格个个都涨",
        "得罪",
        "觉得行",
        "值得行动",
        "仲裁",
        "喇叭",
        "管理员",
        "格外",
        "步伐",
        "老大难",
        "我等得花都谢了",
        "什么时候到",
        "怎么还没发货",
        "呃我想退货",
        "那个呢个人能开发票吗",
        "明朝的瓷器",
        "一点用都没有",
        "你们的客服呢",
        "恁地",
        "在哪里点退货",
        "从站点退回来",
        "好嘞",
        "不中用",
        "不中意",
        "浙江省杭州市西湖区文三路",
      })
  void mandarin_stays_as_it_is(String said) {
    assertThat(mandarin(said)).isEqualTo(said);
  }
}

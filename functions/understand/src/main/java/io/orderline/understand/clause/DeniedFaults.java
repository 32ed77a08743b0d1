package io.orderline.understand.clause;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out the faults that are denied and what is praised: 没有质量问题, 不漏也没裂, 质量挺好. What is left is
 * what the caller holds against a thing.
 */
public final class DeniedFaults {
  private static final String FAULT =
      "(?:质量(?:上|方面)?(?:的)?(?:什么|啥)?(?:问题)?|问题|毛病|瑕疵|摔|磕|压|坏|漏水?|破损?|碎|裂|烂|瘪|损坏|故障|划痕|色差|发错|寄错|送错|拿错|少发|漏发|少件|少东西|缺件|缺|少|掉漆|掉色|掉毛|起球|褪色|脱线|开胶|脏|旧|用过|拆|动过)+";

  private static final List<Pattern> DENIED =
      List.of(
          // 不是质量不好，是尺码不对: what follows counts
          // 哪里是我不想要，壶嘴滴水: said as a question, it denies
          Pattern.compile("(?:哪里?|哪儿|又不|并不|可不)是[^,，。]{1,10}(?=[,，。]|$)"),
          Pattern.compile("不是(?!我[要买拍订选])(?:因为|说|嫌)?[^,，。]{1,10}?(?=[,，。]?(?:而是|就是|主要是|是)[^不])"),
          Pattern.compile(
              "(?:质量|东西|做工|货|商品|品质|大小|尺码|尺寸|颜色|款式|面料|料子|样子|味道|声音|包装|外观|手感|版型)+(?:也|都|是|倒是|其实|本身)*(?:挺|很|还|蛮|非常|都|倒)*(?:好(?!像|多)|不错|可以|没(?:有)?(?:什么|啥)?问题|没得说|没话说|没毛病|没的说|行|过关|完好|没啥问题|没什么问题)(?:的)?"),
          // 发的货是对的
          Pattern.compile(
              "(?:你们|店家|商家)?(?:发|寄|送|给)(?:得|的|过来的|来的)?(?:货|东西|商品)?(?:是|也|倒是?|都)*(?:没(?:有)?(?:错|问题)|(?<!不)(?:对|正确)(?:的|(?=[,，。]|$)))(?:的)?"),
          Pattern.compile(
              "(?:没有?|没什么|没啥|也没有?|又没|并没有?|无|(?<!是)不是|并不是)(?:什么|啥|任何|你们|店家|商家|因为|发现|出现|被|给)*"
                  + FAULT
                  + "(?:什么的|啥的|的问题|的|了|过|着|啥)?"),
          Pattern.compile(
              "(?<![能会要得点是不太常该当])(?:既|也|又|是)?不(?:坏|漏水?|破|碎|裂|缺|少)(?:什么|啥|东西|的)?(?=也|又|就|不|没|[,，。]|$)"));

  private DeniedFaults() {}

  /**
   * @param plain words in plain form
   */
  public static String takenOut(String plain) {
    String held = plain;
    for (Pattern denied : DENIED) {
      held = denied.matcher(held).replaceAll(",");
    }
    return held;
  }
}

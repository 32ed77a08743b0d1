package io.orderline.understand.slot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full name of a company, shop, school or authority among the words of a caller. */
final class Organisation {
  private static final String CHARACTER = "[\\u4e00-\\u9fff()a-z0-9·&.-]";
  private static final String ENDING =
      "(?:有限责任公司|股份有限公司|有限公司|集团公司|分公司|总公司|公司|集团|合伙企业|合作社|经营部|经销部|门市部|批发部|营业部|销售部|服务部|加工部|商行|商店|商贸行|贸易行|便利店|专卖店|专营店|旗舰店|分店|连锁店|超市|工作室|事务所|律所|加工厂|工厂|分厂|厂|农场|养殖场|大学|学院|中学|小学|学校|幼儿园|培训中心|医院|卫生院|卫生所|诊所|门诊部|药店|药房|研究院|研究所|设计院|研究中心|服务中心|中心|协会|学会|商会|基金会|联合会|委员会|居委会|村委会|人民政府|政府|办事处|管理处|公安局|税务局|教育局|管理局|局|法院|检察院|支行|分行|银行|信用社|酒店|宾馆|旅馆|民宿|饭店|饭馆|餐厅|餐馆|餐饮店|火锅店|小吃店|面馆|茶楼|茶馆|咖啡馆|咖啡店|理发店|美发店|美容院|网吧|俱乐部|健身房|书店|花店|服装店|水果店|五金店|修理厂|汽修厂|维修部|维修店|店|馆|社|行|坊|铺|站|队)";
  private static final Pattern NAME =
      Pattern.compile(
          CHARACTER
              + "{2,40}"
              + ENDING
              + "(?![\\u4e00-\\u9fff]{0,6}(?:有限|公司|厂))(?:[\\u4e00-\\u9fff()]{2,12}(?:分公司|支行|分行|办事处|分店|营业部|店))?");
  private static final Pattern FOR_SURE =
      Pattern.compile("(?:公司|经营部|商行|事务所|工作室|大学|学院|中学|小学|医院|研究院|研究所|委员会|政府|合作社|厂|集团|银行|超市|店)$");

  /** What leads to a name; 开, 写, 公司 … may begin one: 开封, 写意, 公司. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[,，、。:："
              + " ]|嗯+|呃+|额|啊|哦|噢|那个|这个|就是|就(?=写|开|叫|填)|对[的了]?|好的?|行|是的?|我(?:们|家)?(?:的|这边|这里|这儿)?(?=公司|单位|是|叫|要|想|店|学校|开|$|抬头|企业)|我们|咱们?|帮我|给我|麻烦(?:你|您)?|请|你|您|把|要|想|需要|开(?!封|元|平|原|县|心|明|泰|润|滦|江|州|化|鲁|阳|发|拓|创|源|利|来|门|城|远|来|盛)|一张票?|张票?|票(?=抬头|写|开)|个|公司(?=的|名|全|是|叫|抬|开|[,，])|单位(?=的|名|全|是|叫|[,，])|企业(?=的|名|全|是|叫|[,，])|店(?=名|叫|的)|学校(?=叫|的|名|是)|是?(?:一家|一所|所)?(?:学校|医院|单位)(?=[\\u4e00-\\u9fff]{3,}(?:中学|小学|大学|学院|学校|医院|局|中心)$)|的|发票|专票|普票|抬头|台头|名称|名字|全称|全名|名(?=是|叫|为)|叫做?|写(?!意|字|真)|填|用(?!友)|改成|改为|换成|改一下|为(?=[\\u4e00-\\u9fff]{4})|你?记一?下|听好|登记|应该|得(?=换|改|写|开|是|$|公司)|换成|不对|不是|错[了啦]|说错[了啦])+");

  private static final Pattern REPAIR =
      Pattern.compile(
          "(?:[,，。 ]|啊|哦|噢|呃|嗯)*(?:不对|错了|我?说错了?|口误|更正|[哦啊噢]不|应该是|不是)(?:[,，。 ]|应该|我说的|是|叫)*");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:[,，。!！"
              + " ]|的?(?:这个)?(?:抬头|发票|专票)|谢谢(?:你|您)?|就(?:行|好|可以)了?|就这个|这个|(?<![网酒茶书])吧|啊|呀|哦|哈|嘛|的|了|对)+$");

  /** A tax number or a telephone's is nobody's name. */
  private static final Pattern NUMBER =
      Pattern.compile("(?=.*[0-9零〇一二两三四五六七八九幺])[0-9a-z零〇一二两三四五六七八九幺十百千.-]+");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "[吗呢么?？]|什么|怎么|多少|哪|上次|之前|以前|原来那|一样|那个|这个|不(?!夜|二|锈|倒|凡|同)|算了|等|稍|没有|个人|私人|可以|能|税号|要|给|我|你|您|想|找|问|说|随便|谢|再|好|对|是");

  /** 叫什么来着, 我们是学校, 名字跟税号一起给你: said before the name. */
  private static final Pattern REMARK =
      Pattern.compile(
          "^(?:[,，、。:："
              + " ]|嗯|呃|额|啊|哦|那个)*(?:(?:它|名字|公司|全称)?叫(?:什么|啥)(?:来着|名字来着)?|(?:我们|这|那|它|是)*(?:是)?(?:一家|一个|个|家)?(?:学校|公立学校|医院|公司|单位|机关|事业单位|国企|个体户?|店|工厂|小公司)(?=[,，。"
              + " ])|(?:名字|抬头|名称)?(?:跟|和|与)?(?:税号|识别号)?(?:我)?(?:一起|一并|都)(?:给|报给|说给|告诉)(?:你|您)|(?:我想|让我想)?想(?:一?下|想)|等我?(?:看|查)一?下)(?:[,，、。:："
              + " ]|啊|哈|哦|吧|嗯|呃)*");

  /** 开公司，厦门知夏电子商务有限公司: of what kind it is, said before the name. */
  private static final Pattern KIND =
      Pattern.compile(
          "^(?:公司|单位|企业)(?:的|发票|抬头)?(?=[\\u4e00-\\u9fff()]{4,}(?:公司|经营部|商行|事务所|工作室|集团|大学|学院|医院|中学|小学)$)");

  /** 不写公司了 names none. */
  private static final Pattern REFUSED = Pattern.compile("^(?:那|就|也|还是|算了|算啦)*不(?:写|走|开|要|用|是|报)");

  private Organisation() {}

  /** A name with an ending that tells it, wherever it stands among the words. */
  static Optional<String> in(String said) {
    String plain = REMARK.matcher(said).replaceFirst("");
    return repaired(plain).flatMap(Organisation::named);
  }

  /** The answer to the question for a name: also a name without such an ending. */
  static Optional<String> answered(String plain) {
    return in(plain)
        .or(
            () ->
                Optional.of(TAIL.matcher(bare(plain)).replaceFirst(""))
                    .filter(words -> words.matches(CHARACTER + "{4,40}"))
                    .filter(words -> !NUMBER.matcher(words).matches())
                    .filter(words -> !NO_NAME.matcher(words).find()));
  }

  static boolean sure(String name) {
    return FOR_SURE.matcher(name).find();
  }

  private static Optional<String> named(String words) {
    for (String clause : words.split("[,，。;；!！?？]|(?<=[\\u4e00-\\u9fff]) (?=[\\u4e00-\\u9fff])")) {
      Matcher name = NAME.matcher(bare(clause));
      if (name.find() && !NO_NAME.matcher(withoutEnding(name.group())).find()) {
        String found = bare(name.group()).replaceAll("\\s", "");
        return Optional.of(KIND.matcher(found).replaceFirst(""))
            .filter(own -> !REFUSED.matcher(own).find());
      }
    }
    return Optional.empty();
  }

  /** 开心 and 能源 are names; only words around a short ending make it none. */
  private static String withoutEnding(String name) {
    return name.matches(".*(?:公司|经营部|商行|事务所|工作室|集团|大学|学院|医院|委员会|政府|银行)$") ? "" : name;
  }

  private static String bare(String words) {
    return LEAD.matcher(words).replaceFirst("");
  }

  /**
   * The words after a correction, begun with what they do not say again: 杭州听云，不对，听雨科技有限公司 keeps 杭州.
   */
  private static Optional<String> repaired(String plain) {
    Matcher repair = REPAIR.matcher(plain);
    String words = plain;
    while (repair.find()) {
      String before = bare(plain.substring(0, repair.start()));
      String after = plain.substring(repair.end());
      if (before.length() < 2 || after.length() < 2) {
        continue;
      }
      int same = before.lastIndexOf(after.charAt(0));
      words = same > 0 && named(after).isPresent() ? before.substring(0, same) + after : after;
    }
    return Optional.of(words);
  }
}

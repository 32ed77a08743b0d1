package io.orderline.understand.reply;

import io.orderline.understand.reply.Asked.Family;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another value for what stands, or an addition to it. */
final class Amending {
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?:不是|不叫|不在|没说)(?!.{0,4}(?:吗|不是)).{1,14}?[,， ]?(?:而是|应该是|说的是|要的是|是|叫|在|姓).{1,}|(?:不对|错了?|有误|不准|反了)(?:了|啊|吧|的|[,， ])*(?:我|应该|其实|说的|要的)*(?:是|叫|姓|改成|在|少|多|漏|还有).{1,}|(?:应该是|改(?:成|为))(?!吧|的|对|没|啊|这).{2,}|(?:换|写)成.{1,}");

  /** At 对吗 a no with something after it names what is right. */
  private static final Pattern WRONG =
      Pattern.compile(
          "^(?:嗯|啊|哦|哎呀?|那个|[,， ])*(?:不对|不是|错了?|有误)(?:了|啊|吧|的|[,， ])*(?!.*[吗?]).{1,8}?是.+|(?:抬头|税号|名字|名称|全称|识别号|公司名|地址|号码|门牌|楼号|单元|姓名?|电话|尾号|区|街道|路名?).{0,6}?(?:错|不对|不是|有误|少了|多了?|漏)|^(?:嗯|啊|哦)*(?:少|多|错)(?:了|说了)?(?:一|两|几|个)?(?:个|位)?(?:字|数|位)");

  private static final Pattern SAID_AGAIN =
      Pattern.compile("(?:我|咱)(?:明明|刚才|刚刚)?(?:说|讲|念|报|要)的(?:是|可是|明明是)?(?<right>[^,，。吗?？]{3,})");

  private static final Pattern ADDED =
      Pattern.compile(
          "^(?:嗯|啊|哦|对|是的?|好的?|没错|等等|等一下|那个|[,， ])*(?:还有|再加|加上|另外|后面(?:还有|再|是|加)|补充|漏了|少了|少说|没说全|没念|门牌|别忘了?|记得写)|(?:还没|没有?|少|漏|忘了?)(?:说|念|写|加)(?:上|了|完|呢|全)*(?:门牌|楼|单元|房间|室|号)|(?:门牌|楼号|楼层|楼栋|小区名?|单元|房号|房间号|几楼).{0,4}(?:还没|没有?|少|漏|忘)");
  private static final Pattern PLACE =
      Pattern.compile(
          "[0-9零一二三四五六七八九十百千幺两]+(?:号|楼|栋|幢|单元|室|层|弄|户|座|组|村|区|期|巷|门)|[a-z][座栋区]|单元|(?:省|市|区|县|镇|乡|街道|路|大道|小区|花园|广场|大厦)[0-9零一二三四五六七八九十百东西南北]");
  private static final Pattern COMPANY = Pattern.compile("公司|集团|事务所|工作室|经营部|研究院|合作社|商行");
  private static final Pattern DIGITS = Pattern.compile("[0-9零一二三四五六七八九幺]{3,}");
  private static final Pattern PART =
      Pattern.compile(
          "(?:只|就|光|单|仅)(?:想|要|需要)?办(?:其中|里面|那|这)?.{0,2}[一二两三半1-9](?:个|件|双|盒|瓶|条|包|只|袋|箱|样)(?<!这一.)|办(?:一部分|一半|半|部分)|有[一两]件不办|另外.{1,4}不办|办[一二两三半](?:个|件|双|盒|瓶|条|包|只|袋|箱|样)就(?:行|好|够|可以)|办(?:给)?(?:我)?[一二两三四五六七八九十百千0-9]{1,5}(?:块|元)?(?:钱)?(?:就|也)(?:行|好|够|可以)");

  /** 收件人写李明: who is to get it is changed like an address. */
  private static final Pattern RECIPIENT =
      Pattern.compile("(?:收件人|收货人|联系人|姓名|名字|电话|手机号?|联系方式)(?:也|要|还|得|请|帮我)*(?:写|改|换|填|用|叫)(?!错)");

  private Amending() {}

  static boolean corrects(Wording said) {
    return INSTEAD.matcher(said.marked()).find();
  }

  /** 你听成啥了，我说的文晖路九十号: what was said is said again, as it should be. */
  static boolean restated(Wording said, Asked asked) {
    Matcher again = SAID_AGAIN.matcher(said.marked());
    return (asked.family() == Family.FACT || asked.is("change_order") || asked.is("invoice"))
        && again.find()
        && (PLACE.matcher(again.group("right")).find()
            || COMPANY.matcher(again.group("right")).find()
            || DIGITS.matcher(again.group("right")).find());
  }

  /** Whether who gets it, or where he is called, is to be changed. */
  static boolean recipient(String plain) {
    return RECIPIENT.matcher(plain).find();
  }

  static boolean value(Wording said, Asked asked) {
    String words = said.words();
    if (asked.family() != Family.FACT && !asked.is("change_order")) {
      return PART.matcher(words).find();
    }
    return WRONG.matcher(said.marked()).find()
        || ADDED.matcher(said.marked()).find()
        || PLACE.matcher(words).find()
        || COMPANY.matcher(words).find()
        || DIGITS.matcher(words).find();
  }
}

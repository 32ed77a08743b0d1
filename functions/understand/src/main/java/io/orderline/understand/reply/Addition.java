package io.orderline.understand.reply;

import io.orderline.understand.text.Plain;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is added to a yes, besides it: 好，退了，另外帮我查下快递. */
enum Addition {
  /** There is no yes, or nothing is added to it. */
  NONE,
  /** It leaves alone what was agreed to. */
  HARMLESS,
  /** It may change what was agreed to: the question is put again. */
  CHANGING;

  /** 好，退了，另外帮我查下快递: the yes stands before what is wanted besides. */
  private static final Pattern BESIDES =
      Pattern.compile(
          "^(?<yes>.{1,14}?)[,，。"
              + " ]*(?:(?:另外|顺便|顺带|顺手|对了|完了(?=[,，]|再|帮|给|你)|然后|还有|同时|以及|外加)(?:[,，]|再|也|还|麻烦|请|你|我)*|再(?!见|说|会|也)|麻烦再|(?=(?:叫|让|请|记得|到时候?|来之前|取件|上门)[^,，。]{0,8}(?:快递|师傅|小哥|打|联系|提前|通知)))(?=(?<rest>..+)$)");

  /** What may be asked for besides, and changes nothing of what was agreed to. */
  private static final Pattern HARMLESS_WISH =
      Pattern.compile(
          "(?:帮|给|替|我|还|也|要|想|麻烦|请|把|你|一下)*(?:"
              + "(?:查|看|问|瞅|瞧|催|催一催|说)+(?:一?下|一查|一问)?(?:我)?(?:那个|这个|那|这|另)?(?:一?[个件单])?.{0,6}?(?:快递|物流|包裹|订单|单子|一单|发货|进度|到哪|走到哪|到了没|什么时候到).{0,6}"
              + "|(?:叫|让|请|记得|到时候?|那个)*(?:快递|取件|上门|师傅|小哥|他|人家|来)?(?:员|小哥|师傅|的|的人)*.{0,8}(?:打|联系|通知|告诉|发).{0,3}(?:电话|我|一声|短信).{0,2}"
              + "|开(?:一?[个张])?(?:电子)?发票)");

  /** What is added may take back what was agreed to. */
  private static final Pattern OFF =
      Pattern.compile(
          "算了|不要|不退|不换|不取消|先别|别(?!的)|等|如果|要是|的话|才|能不能|有没有|行不行|办法|想想|便宜|优惠|的是|改|错|(?:啥|什么)时候(?!到)|几天|多久|吗|怎么");

  static Addition to(String text, Asked asked) {
    Matcher added = BESIDES.matcher(text);
    if (!added.find() || !agreed(Wording.of(added.group("yes"), asked), asked)) {
      return NONE;
    }
    String rest = added.group("rest");
    if (agreed(Wording.of(rest, asked), asked)) {
      // 我肯定以及确定: one yes more
      return NONE;
    }
    boolean harmless =
        HARMLESS_WISH.matcher(Plain.words(rest)).matches() && !OFF.matcher(rest).find();
    return harmless ? HARMLESS : CHANGING;
  }

  private static boolean agreed(Wording yes, Asked asked) {
    return !yes.words().isEmpty()
        && Agreement.whole(yes, asked)
        && !Holding.conditional(yes)
        && !Inquiry.asked(yes);
  }
}

package io.orderline.understand.clause;

import io.orderline.core.understanding.Intent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out what is refused: the deed under a 不, 别 or 没说, up to where the next clause begins. */
final class Denials {
  private static final String DEED = "(?:" + Deeds.ANY.pattern() + ")";

  /** What may stand between the negation and the deed. */
  private static final String BETWEEN =
      "(?:[把将][^,，。]{1,10}?)?(?:先|再|又|急着|忙着|着急|真的?|给我|帮我|替我|跟我|对我|和我|让我|老|总|一直|就|去|来|是|我|你们?|你|非得|非|登记|办理?|搞|弄|提|走|个|什么|啥)*";

  private static final String REFUSAL =
      "(?:不是(?:要|想|让|来|打电话来|为了|找你们?|说要?|故意|存心)?(?:要|想)?"
          + "|不想(?!要)|不打算|不准备|不需要|不必|不用|不要|不着急|不急着?|用不着|没必要|没有必要|懒得|无需|甭|莫|勿"
          + "|没(?:有)?(?:说|讲|提)(?:过)?(?:要|想)?|没(?:有)?(?:要求|要|想|打算|准备|让|叫|喊)(?:要|想|你|你们)?|没(?:有)?(?:别的|其他的?)(?:要|想)|别(?![的人家处墅])"
          // 哪个要取消了, 少跟我扯退货政策
          + "|(?:谁|哪个|哪里)(?:人)?(?:说|讲|跟你说)?(?:我)?(?:要|想)(?=[^,，。吗?？]{1,6}了)|谁(?:说|讲|跟你说)(?:我)?(?:要|想)|少(?:跟|和|给|同)我(?:扯|提|说|讲|念)|(?<![么样什])不|没有?(?=.{1,6}的意思))";

  private static final String OBJECT =
      "(?:[^,，。;；!！?？]{0,5}?)(?:的(?:意思|打算|想法|事情?|话题))?(?:了|的|啊|吧|呢|哦|哈|嘛|呀|啦|哎)*";
  private static final String NEXT =
      "(?=[,，。;；!！?？ ]|$|我|你|您|就|而|只|也不|又不|是(?!的)|帮|给我|想|要(?!求)|直接|先|那|查|看|问|能|可以|麻烦|改成|换|退|赶紧|快|不(?=[退换取改开投要]))";

  /** 不开发票了, 别转人工, 我没说要退货 …. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<no>"
              + REFUSAL
              + ")"
              + BETWEEN
              + "(?<deed>"
              + DEED
              + ")(?<rest>"
              + OBJECT
              + ")"
              + NEXT);

  /** 投诉就不用了, 发票不要了, 退货的事算了. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?<deed>(?:退款|退货|换货|退换货|取消(?:订单)?|投诉|(?:开)?发票|开票|(?<![钱支])票|(?:收货)?地址(?=[^,，。]{0,2}(?:不|别|甭)(?:用|要|必|需要)?改)|(?:退|换)(?=就(?:算|免|拉倒)|先不)|人工(?:客服)?|转人工|赔偿|补偿|(?:收货)?地址(?=(?:我|也|都|就|还是?|用|按)*(?:不变|没变|不动|照旧|(?:原来|老|以前)的))|改地址|回电(?:话)?|差评|(?:物流|快递|包裹|订单|单子)(?=[^,，。]{0,3}(?:不|别|甭|莫)(?:用|要|必|需要)?(?:查|看)(?!到|见|不|得))))"
              + "(?:这?个?|的)?(?:事情?|单子)?(?:我|也|就|先|都|还是?|那|用|按)*(?:不变|没变|不动|照旧|(?:原来|老|以前)的|不(?:用|要|需要|必|开|退|换|投诉|办|弄|搞|改|取消|赔|转|查|看)(?:开|退|换|改|办|转|赔|急|补|查|看)?(?:了|吧|啦|咯|着|$|(?=[,，。 ]))|算了|免了|拉倒|不急|(?:先)?(?:不|别|甭)(?:说|谈|管|提|急)(?:了|吧|它)?|(?:先)?(?:放|搁|撂)(?:着|一放|一边|下)(?:儿|再说)?|无所谓(?:了)?|不重要|有没有都(?:行|可以)|(?:以后|晚点|回头|等会儿?)再说|(?:没|无)(?:什么|啥)?(?:关系|瓜葛)|无关|不相干|不搭界)(?:吧|啊|的)?");

  /** Feelings that are denied are no complaint: 我没有不满意. */
  private static final Pattern FEELINGS =
      Pattern.compile(
          "(?:没有?|不是|并没|并不是)(?:对?你们)?(?:什么|啥)?(?:不满意?|意见|别的意思|其他意思|怪你们?|生气|要?吵架?|为难你们?|恶意|找茬|抱怨)(?:的)?(?:意思)?(?:啊|哈|呀)?");

  /** 本来想取消的，后来又想想…: given up before it was said. */
  private static final Pattern ORIGINALLY =
      Pattern.compile(
          "(?:本来|原本|一开始|起初)(?:我)?(?:是)?(?:想|要|打算|准备|说)(?:着|要)?(?:把它)?(?<deed>"
              + DEED
              + ")[^,，。]{0,3}?(?:的|来着|了)?(?=[,，。 ]|后来|但|不过|又|结果|现在|可是|然后)");

  /** 不是没收到，…; 不是付不了钱，是…: what is denied says nothing of what is wanted. */
  private static final Pattern NOT_THAT =
      Pattern.compile(
          "(?:东西|货|件|也)?(?<!是)不是(?:说)?没(?:有)?(?:收到|拿到|到货|发货|送到)[,，。 ]*|(?<!是)不是[^,，。是]{2,10}[,，]是(?=不|想|要|我|他|有|太)|(?<!是)不是[^,，。是]{2,10}[,，]?是(?=(?:要|想)?(?:退|换|取消|改|开|投诉|查|催))");

  private static final Pattern TWICE =
      Pattern.compile("(?:不是|不能|不得|没说|没有说|不可能|并非)(?:我|说)?(?:不|没)(?=(?:想|要|愿意)?" + DEED + ")");

  /** 你们不退款, 怎么还不退: a reproach or a state, no refusal of the caller's. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?:你们?|他们?|她|商家|卖家|客服|店家|老板|还|怎么|咋|为什么|为啥|凭什么|一直|都|老是|又|再|如果|要是|万一|若|假如|就是)(?:说|都|就|也|是|一直|总|老)*$");

  /** 为什么还要压着款不退 */
  private static final Pattern WHY = Pattern.compile("(?:为什么|为啥|为何|凭什么|怎么|咋)[^,，。]{0,8}$");

  /** 转什么人工, 退啥退: what looks like a question throws it over. */
  private static final Pattern THROWN_OVER =
      Pattern.compile(
          "(?<deed>(?:转|找|叫)(?:什么|啥)(?:人工|客服|真人|人)(?!员)|(?:取消|投诉|退|换|催|改|开)(?:什么|啥)(?:呀|啊|子)?(?:取消|投诉|退|换|催|改|开))(?:啊|呀|嘛)?");

  private static final Pattern LEFT_OVER =
      Pattern.compile("(?:我|也|又|先|就|你们?|您|那|算了|嗯|哎|啊|好|这|都|还|了|的|不|吧)+");

  private final Set<Intent> dropped = new LinkedHashSet<>();
  private String text;

  private Denials(String text) {
    this.text = text;
  }

  /** The words that are left, with a comma where something was taken out. */
  static Spoken read(String text) {
    Denials denials = new Denials(TWICE.matcher(text).replaceAll(""));
    denials.text = FEELINGS.matcher(denials.text).replaceAll(",");
    denials.text = NOT_THAT.matcher(denials.text).replaceAll(",");
    denials.originally();
    denials.thrownOver();
    denials.behind();
    denials.before();
    boolean same = denials.dropped.isEmpty() && denials.text.equals(text);
    return new Spoken(same ? text : clean(denials.text), List.copyOf(denials.dropped));
  }

  /** Without what a refusal leaves behind: commas, and a 我 or 也 by itself. */
  private static String clean(String text) {
    String kept =
        Arrays.stream(text.split("[,，]+"))
            .filter(part -> !part.isBlank() && !LEFT_OVER.matcher(part).matches())
            .collect(Collectors.joining(","));
    return kept.length() == text.length() ? text : kept;
  }

  private void originally() {
    Matcher matcher = ORIGINALLY.matcher(text);
    StringBuilder kept = new StringBuilder();
    while (matcher.find()) {
      dropped.addAll(Deeds.in(matcher.group("deed")));
      matcher.appendReplacement(kept, ",");
    }
    text = matcher.appendTail(kept).toString();
  }

  private void thrownOver() {
    Matcher matcher = THROWN_OVER.matcher(text);
    StringBuilder kept = new StringBuilder();
    while (matcher.find()) {
      dropped.addAll(Deeds.in(matcher.group("deed").replaceAll("什么|啥", "")));
      matcher.appendReplacement(kept, ",");
    }
    text = matcher.appendTail(kept).toString();
  }

  private void behind() {
    Matcher matcher = BEHIND.matcher(text);
    StringBuilder kept = new StringBuilder();
    while (matcher.find()) {
      boolean asked = text.substring(matcher.end()).matches("(?:可以|行|会|能).{0,3}(?:吗|么|不).*|[吗么].*");
      boolean others = OTHERS.matcher(text.substring(0, matcher.start())).find();
      if (!asked && !others) {
        dropped.addAll(Deeds.in(matcher.group("deed")));
        matcher.appendReplacement(kept, ",");
      }
    }
    text = matcher.appendTail(kept).toString();
  }

  private void before() {
    int from = 0;
    Matcher matcher = BEFORE.matcher(text);
    while (from < text.length() && matcher.find(from)) {
      if (refuses(matcher)) {
        dropped.addAll(Deeds.in(matcher.group("deed")));
        text = text.substring(0, matcher.start()) + "," + text.substring(matcher.end());
        from = matcher.start() + 1;
        matcher = BEFORE.matcher(text);
      } else {
        from = matcher.start() + 1;
      }
    }
  }

  private boolean refuses(Matcher matcher) {
    int at = matcher.start();
    String no = matcher.group("no");
    char first = no.charAt(0);
    boolean bare = no.equals("不") || no.startsWith("没");
    String before = text.substring(0, at);
    if (at > 0) {
      char previous = text.charAt(at - 1);
      boolean choice =
          (first == '不' || first == '没')
              && (at + 1 < text.length() && text.charAt(at + 1) == previous);
      boolean word =
          first == '别' && "特区分级类个识辨性告差".indexOf(previous) >= 0
              || first == '不'
                  && "要能可差对得动用买看听说".indexOf(previous) >= 0
                  && !before.matches(".*(?:我|就)要");
      if (choice || word && !no.equals("不是")) {
        return false;
      }
      if (no.startsWith("不是") && previous == '是') {
        return false;
      }
    }
    if (bare && (OTHERS.matcher(before).find() || WHY.matcher(before).find())) {
      return false;
    }
    // 不是说退款吗: that is what was promised
    String after = text.substring(matcher.end("deed"));
    return !(no.startsWith("不是") && after.matches("[^,，。]{0,5}(?:吗|么|嘛).*"))
        && !after.matches("(?:了|的)?(?:会怎么|会怎样|行吗|可以吗|行不行|可不可以|能行吗).*");
  }
}

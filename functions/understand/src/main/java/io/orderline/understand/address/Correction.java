package io.orderline.understand.address;

import io.orderline.understand.text.Slips;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A correction in pieces: what each piece of words does, by the word before it. "是西湖区，但不是文三路，是文二路"
 * is right 西湖区, wrong 文三路, right 文二路.
 */
record Correction(Role role, String words) {

  /** What the words of a piece are to the value that stands. */
  enum Role {
    /** Nothing says: a value, a name of a part (门牌), or remarks. */
    SAID,
    WRONG,
    RIGHT,
    /** Corrected without saying what was wrong: 不对，九十八号. */
    RESTATED,
    ADDED,
    KEPT
  }

  private static final Pattern MARK =
      Pattern.compile(
          "(?<wrong>(?:并|也|但|而)?不是(?!不是)(?:那个|住|在)?|(?<=把))"
              + "|(?<added>还有(?:个|一个)?|再(?:加上?|补(?:充|上)?|添上?|写上?|带上?)(?:一?个|一下)?|加上|补充(?:一下|个)?|漏了(?:个)?|忘了说|少说了个?|后面(?:还有|加上?|是|再加上?)?个?|另外(?:还有)?|门牌还没说(?:呢)?|没说完|具体(?:是|的是))"
              + "|(?<restated>(?:"
              + Slips.WORDS
              + "|不对|错了|更正(?:一下)?|不不+|[哦啊噢]不(?!是))(?:[,，。 ]|不对|了)*(?:应该是|应该|而是|我说的是|改成|改为|换成|是)?)"
              + "|(?<right>(?:应该|而|说的|就|要|得|我要的|其实|但)*(?:是|归|要?改成|要?改为|要?换成|改到|换到|寄到|送到|发到|改寄|改送|写成|变成|叫)|[要得也]?改(?=[0-9零一二三四五六七八九幺十百])|应该(?=[0-9一二三四五六七八九幺十百零]))"
              + "|(?<break>[,，。;；、!?！？ ]|但是?|不过|可是|然后|而且)");
  private static final Pattern KEPT =
      Pattern.compile("(?:没错|没问题|对的?|是对的|正确|不变|不用改|不改|都对|别动|没说错)[的了啊呀吧]*$");
  private static final Pattern FILLER =
      Pattern.compile(
          "^(?:嗯+|呃+|额|啊|哦+|噢|诶|换一?个(?:地址)?|那个|这个|就|对+的?(?!面)|是的|好的?|行|等等|等一下|等下|稍等|等会儿?|我(?:刚才?|刚刚)?(?:说)?(?:的)?(?!家)|你|您|帮我|给我|麻烦|请|还是|原来那个地址|之前那个地址|原来的?地址|地址|把|的(?!士)|了|呢|说|在|到)+");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:啊|呀|呢|吧|呗|哦|嘛|哈|了|的|谢谢(?:你|您)?|那个|才对|来着|错了|不对|就行|就可以|就好|就这样|可以|麻烦(?:你|您))+$");

  /** The pieces of an utterance in their order. */
  static List<Correction> of(String said) {
    List<Correction> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(said);
    Role role = Role.SAID;
    int at = 0;
    while (mark.find()) {
      if (mark.end() == mark.start()) {
        continue;
      }
      add(pieces, role, said.substring(at, mark.start()));
      at = mark.end();
      // "不是，应该是": a break keeps what the mark before it says when nothing came between
      boolean waiting = mark.group("break") != null && said.substring(0, mark.start()).isEmpty();
      role = waiting ? role : role(mark);
    }
    add(pieces, role, said.substring(at));
    return List.copyOf(pieces);
  }

  private static Role role(Matcher mark) {
    return mark.group("wrong") != null
        ? Role.WRONG
        : mark.group("added") != null
            ? Role.ADDED
            : mark.group("restated") != null
                ? Role.RESTATED
                : mark.group("right") != null ? Role.RIGHT : Role.SAID;
  }

  private static void add(List<Correction> pieces, Role role, String text) {
    String words = FILLER.matcher(text).replaceFirst("");
    if (KEPT.matcher(words).find()) {
      pieces.add(new Correction(Role.KEPT, words));
      return;
    }
    words = TAIL.matcher(words).replaceFirst("");
    if (!words.isEmpty()) {
      pieces.add(new Correction(role, words));
    }
  }
}

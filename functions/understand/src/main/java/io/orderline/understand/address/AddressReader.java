package io.orderline.understand.address;

import io.orderline.understand.address.Place.Found;
import io.orderline.understand.text.Slips;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the address that an utterance names, with the corrections made in the same breath. */
public final class AddressReader {
  private static final Pattern CUE =
      Pattern.compile(
          "(?:地址|位置)(?:给我|帮我)?(?:是|为|在|改成|改为|改到|换成|换到|变成|填|写|应该是|:|：|[,， ])*"
              + "|(?:改寄|改送|改发|寄|送|发|改|换|搬|快递)(?:给我|过)?(?:到|去|往|至|成|为)(?:了)?(?:这个|这里|我家|我公司|公司|家里|我们公司|单位|学校)?[,， ]*"
              + "|(?:^|我|家|人|现在)住在?|应该是|变更为");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:[,，、。 ]|嗯+|呃+|额|啊|哦+|噢|唉|诶|那个|这个|就是说?|那就|就|是(?!非)|我想一?下|我想想|让我想想|想一下|稍等|你记一?下|您记一?下|你听好了?|听好|记好|好的?|行|对(?!面)|麻烦|请|帮我|给我|把|我说一下|我的|新的?|收货|收件|地址|改|换|成|为|到|在|寄|送|发|我家|我们家|家里|我公司|我们公司|公司|单位|住|填|写|应该|要|的|这样|:)+");
  private static final Pattern REPAIR =
      Pattern.compile(
          "(?:(?<=[0-9零一二三四五六七八九幺])[,，。 ]*(?:等等|等一下|等下)[,，。 ]*(?=[0-9零一二三四五六七八九幺])|(?:[,，。 ]|啊|哦|噢|呃|嗯|哎|等等|等一下|等下)*(?:"
              + Slips.WORDS
              + "|不对|错了|更正|不不+|[哦啊噢]不(?!是)|不是|应该是))");

  /** …大道，等我瞄一眼门牌，一千三百六十八号: said to nobody. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?<=[,，。 ])(?:你|您)?(?:先)?(?:等我|让我|容我|我)(?:先|再)?(?:去)?(?:瞄|看|瞧|瞅|查|翻|找|想|问|数|确认|核对)(?:一?[眼下看想瞧瞅])?(?:门牌|号码?|地址|手机|纸条|导航|地图|楼号|几号|是几号|清楚)?(?:啊|哈|哦)?[,，。 ]+");

  /** 福州市，呃，闽侯县: a pause between the parts of a place. */
  private static final Pattern PAUSED =
      Pattern.compile(
          "(?<=[省市区县州])[,，。 ]+(?:(?:嗯+|呃+|额|啊|哦|那个|就是)[,，。 ]+)?(?=[\\u4e00-\\u9fff]{2,6}(?:市|区|县|镇|乡|街道|路|街|大道))");

  /** Where something went before is no new address. */
  private static final Pattern FORMER = Pattern.compile("^(?!.*[改换新]).*(?:上次|之前|以前|当时)");

  /** 南京北街不是，南京南街: what follows stands in place of what was said. */
  private static final String ANEW = "不对，";

  private AddressReader() {}

  /**
   * @param contact what was said about the recipient beside the address, empty when nothing
   */
  public record Reading(Address address, String contact) {}

  /**
   * @param spoken in plain form
   * @param asked whether an address was asked for, so that a bare one counts
   */
  public static Optional<Reading> read(String spoken, boolean asked) {
    String said = PAUSED.matcher(ASIDE.matcher(spoken).replaceAll("")).replaceAll("");
    Matcher repair = REPAIR.matcher(said);
    while (repair.find()) {
      Optional<Reading> begun = once(said.substring(0, repair.start()), asked);
      if (begun.isPresent()) {
        Reading first = begun.get();
        return AddressEdit.apply(first.address(), said.substring(repair.start()))
            .or(() -> AddressEdit.apply(first.address(), ANEW + said.substring(repair.end())))
            .map(edit -> new Reading(edit.address(), joined(first.contact(), edit.contact())))
            .or(() -> once(said, asked));
      }
    }
    return once(said, asked);
  }

  static Optional<Reading> once(String said, boolean asked) {
    int contact = Contact.start(said);
    String words = said.substring(0, contact);
    Optional<Found> found = place(words);
    int cue = cue(words);
    boolean named = asked || cue > 0;
    if (!asked && FORMER.matcher(words).find()) {
      return Optional.empty();
    }
    Place place = found.map(Found::place).orElse(Place.NOWHERE);
    String rest =
        found.map(f -> words.substring(f.end())).orElseGet(() -> bare(words.substring(cue)));
    Set<String> towns = place.city().map(Divisions::towns).orElse(Set.of());
    Address address = new Address(place, HouseNumbers.written(SpokenDetail.of(rest), towns));
    boolean located = found.isPresent() && !place.district().isEmpty();
    boolean alone = address.detail().isEmpty() && (located || asked);
    boolean enough =
        found.isPresent()
            ? address.looksLikeOne() || named && (alone || address.hasParts()) || asked && located
            : named && address.looksLikeOne() && address.hasName();
    return enough
        ? Optional.of(new Reading(address, Contact.change(said.substring(contact)).orElse("")))
        : Optional.empty();
  }

  /** Whether a value that stands is an address and not another kind of change. */
  public static boolean isOne(String text) {
    Address address = standing(text);
    return address.place().anchored() || address.looksLikeOne();
  }

  /** An address that stands: what a former turn read. */
  public static Address standing(String text) {
    Optional<Found> found = Places.at(text, 0);
    return found
        .map(f -> new Address(f.place(), text.substring(f.end())))
        .orElseGet(() -> new Address(Place.NOWHERE, text));
  }

  /** Words without what callers say before an address. */
  static String bare(String words) {
    return LEAD.matcher(words).replaceFirst("");
  }

  static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "，" + other;
  }

  private static int cue(String words) {
    Matcher cue = CUE.matcher(words);
    int end = 0;
    while (cue.find()) {
      end = cue.end();
    }
    return end;
  }

  /**
   * The place that the address begins with: the one said right after 寄到, 改成 … if there is one, and
   * else the one that says most.
   */
  static Optional<Found> place(String words) {
    Found best = null;
    int most = 0;
    for (int at = 0; at + 2 <= words.length(); at++) {
      Optional<Found> found = Places.at(words, at);
      if (found.isEmpty()) {
        continue;
      }
      Found here = found.get();
      String before = words.substring(0, at);
      boolean called = bare(before.substring(Math.min(cue(before), before.length()))).isEmpty();
      int weight = weight(here) + (called ? 4 : 0);
      if ((here.whole() || called || !here.place().district().isEmpty()) && weight > most) {
        best = here;
        most = weight;
      }
      at = here.end() - 1;
    }
    return Optional.ofNullable(best);
  }

  private static int weight(Found found) {
    Place place = found.place();
    return (place.district().isEmpty() ? 0 : 4)
        + (place.city().isPresent() ? 2 : 0)
        + (place.province().isEmpty() ? 0 : 1);
  }
}

package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.text.Plain;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which entry of a read-out list is meant: "第一个", "一", "最后那单", "不要第一个，要第三个"; {@link #NONE} of
 * them, or {@link #ALL}.
 */
public final class ChoiceReader {
  public static final String OUT_OF_RANGE = "choice_out_of_range";
  public static final String NONE = "none";
  public static final String ALL = "all";
  static final String LAST = "last";

  private static final Pattern NO_ENTRY =
      Pattern.compile(
          "(?:都|全|全部|哪个都|哪个也|一个都|一个也)(?:不是|不对|不在|不要|没有$|没有我|没有[,。])|没有我(?:要|想|说|买|查|找)"
              + "|不(?:是|在)这(?:些|几|两|三|四|里)|这?里(?:面|头)?(?:没有|没)(?:我|那|这|$)|没有一个(?:是|对)|没我(?:要|说)的");
  private static final Pattern EVERY_ENTRY =
      Pattern.compile(
          "[两俩二三四五六七八九2-9]个?都(?![不没是])|全部(?!都?[不没])|全都(?![不没])|所有的?(?!都?[不没])|都(?:要|查|看|退|取消|换|给我|办)|一起(?:查|退|取消|看|办)"
              + "|每一?个都(?![不没])|全(?:要|退|查|取消|换)");
  private static final Pattern ASKS = Pattern.compile("吗|多久|怎么|什么|多少|为啥|哪|能不能|是不是|[?]");
  private static final Pattern BARE =
      Pattern.compile(
          "^(?:嗯|呃|啊|哦|那|就|是|要|选|选择|我|查|说|按|数字|的话|那个|应该|吧)*(?<n>[一二两三四五六七八九1-9])(?:吧|啊|呀|呢|的|嘛|单|那个|这个|就行|就可以|就好|谢谢)*$");
  private static final Pattern BARE_SWAP =
      Pattern.compile("(?:不是|不要)[一二两三四五六七八九1-9](?:是|要|选)(?<n>[一二两三四五六七八九1-9])(?:吧|号|的|$)");

  private ChoiceReader() {}

  /**
   * @param readings the recogniser's readings, best first, in plain form
   * @param options how many entries were read out
   */
  public static Optional<Slot> read(List<String> readings, int options) {
    return readings.stream().flatMap(text -> choice(text, options).stream()).findFirst();
  }

  private static Optional<Slot> choice(String text, int options) {
    if (NO_ENTRY.matcher(text).find()) {
      return Optional.of(new Slot(Slot.CHOICE, NONE));
    }
    List<Place> places = Place.in(text, options);
    if (!places.isEmpty()) {
      return new PlaceChoice(text, places, options).chosen();
    }
    if (EVERY_ENTRY.matcher(text).find() && !ASKS.matcher(text).find()) {
      return Optional.of(new Slot(Slot.CHOICE, ALL));
    }
    String words = Plain.words(text);
    return number(BARE.matcher(words), options).or(() -> number(BARE_SWAP.matcher(words), options));
  }

  private static Optional<Slot> number(Matcher bare, int options) {
    return bare.find()
        ? Optional.of(numbered(Place.number(bare.group("n")), options))
        : Optional.empty();
  }

  static Slot numbered(int n, int options) {
    Optional<String> problem =
        n >= 1 && n <= options ? Optional.empty() : Optional.of(OUT_OF_RANGE);
    return new Slot(Slot.CHOICE, Integer.toString(n), List.of(), problem);
  }
}

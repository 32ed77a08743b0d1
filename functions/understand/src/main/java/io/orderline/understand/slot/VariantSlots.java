package io.orderline.understand.slot;

import io.orderline.core.understanding.Question;
import io.orderline.core.understanding.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which variant of the same article is wanted in exchange: 大一号, XL, 蓝色. */
public final class VariantSlots implements SlotReader {
  public static final String VARIANT = "variant";

  private static final String FLOW = "exchange";

  private static final Pattern WANTS = Pattern.compile("换|要|改");

  /** 不要大一号的, 有没有蓝色的: nothing that is wanted. */
  private static final Pattern NOT_WANTED =
      Pattern.compile(
          "[吗呢?？]|发来|发成|发的|寄来|收到|送来|来了|能不能|可不可以|有没有|有无|是不是|多少|什么|怎么|哪|[不别没](?:要|想|用|需要)?(?:换|改|要)");

  private static final Pattern LARGER =
      Pattern.compile(
          "(?<!太|有点|偏|稍微|了点|比较)(?<how>[大小长短宽肥瘦])(?:(?<n>[一1两2二])(?<unit>个?[号码])|一?点儿?的|些的)");

  private static final Pattern SIZE =
      Pattern.compile(
          "(?:换|要|改)(?:一?[个件双条台套顶])?(?:成|为)?(?:那个|那种)?(?:[\\u4e00-\\u9fff]色的?)?(?<size>[0-9]{0,2}x{0,4}[sml]|x{2,4}|[2-5][0-9]|[三四][一二三四五六七八九十](?:[一二三四五六七八九])?)(?:[号码]|的|$|[,，。吧啊])");

  private static final Pattern COLOUR =
      Pattern.compile(
          "(?:换|要|改)(?:一?[个件双条台套顶])?(?:成|为)?(?:那个|那种)?(?<colour>(?:深|浅|淡|天|藏|墨|酒|玫|粉|奶|米|卡|香|咖|湖)?[红黑白蓝绿黄灰粉紫米棕橙银金杏青](?:白|灰|红|蓝|绿)?色|(?:深|浅)?[红黑白蓝绿黄灰粉紫棕橙银金](?=的|款|吧|$)|咖啡色|卡其色?|藏青色?)");

  @Override
  public List<Slot> read(Said said) {
    String plain = said.plain();
    boolean open = said.question().map(Question::flow).filter(FLOW::equals).isPresent();
    if (!open && !plain.contains("换")
        || !WANTS.matcher(plain).find()
        || NOT_WANTED.matcher(plain).find()) {
      return List.of();
    }
    String variant =
        Stream.of(colour(plain), size(plain), larger(plain))
            .flatMap(Optional::stream)
            .reduce("", String::concat);
    return variant.isEmpty() ? List.of() : List.of(new Slot(VARIANT, variant));
  }

  private static Optional<String> colour(String plain) {
    Matcher colour = COLOUR.matcher(plain);
    return colour.find()
        ? Optional.of(colour.group("colour")).map(c -> c.endsWith("色") ? c : c + "色")
        : Optional.empty();
  }

  private static Optional<String> size(String plain) {
    Matcher size = SIZE.matcher(plain);
    return size.find()
        ? Optional.of(size.group("size").toUpperCase(Locale.ROOT) + "码")
        : Optional.empty();
  }

  private static Optional<String> larger(String plain) {
    Matcher larger = LARGER.matcher(plain);
    return larger.find()
        ? Optional.of(
            larger.group("how") + (larger.group("n") == null ? "一点" : larger.group("n") + "号"))
        : Optional.empty();
  }
}

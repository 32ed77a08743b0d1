package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import io.orderline.understand.address.Contact;
import io.orderline.understand.itn.WrittenForm;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of questions that are answered in free words: {@code change} where it is no address,
 * and {@code story}. Whether the reply is a value at all is another reader's matter.
 */
final class FreeWordSlots implements SlotReader {
  static final String STORY = "story";

  private static final Pattern LONG_NUMBER =
      Pattern.compile("[0-9零〇一幺二两三四五六七八九](?:[ -]?[0-9零〇一幺二两三四五六七八九]){5,}");
  private static final Pattern SWAP =
      Pattern.compile(
          "(?:不是|不要|把)(?<wrong>.{1,12}?)[,，。 ]*(?:而是|应该是|改成|换成|改为|是|要)(?<right>[^,，。]{1,20}?)(?:的?吧|啊|呀|谢谢)*$");

  private static final Pattern INSTEAD =
      Pattern.compile(
          "^(?:等等|等一下|哦|啊|嗯|哎|[,，])*(?:不对|不是|错了|说错了)[,，。 ]*(?:不对|是|应该是|我要|要)*(?<right>(?:换|改)[成为]?(?:[^吗呢?？]{1,20}))$");
  private static final Pattern MORE =
      Pattern.compile(
          "^(?:对|是|嗯|好|可以|没错|的|[,，])*(?:再|还要|还有|另外|补充|顺便)(?:加上?|备注)?(?:一下|一个|个)?[,，]*(?<more>(?:[^吗呢?？]*(?:备注|换|改|送|发|放|写)[^吗呢?？]*))$");

  /** Before the recipient: that nothing else changes. */
  private static final Pattern OTHERWISE_SAME =
      Pattern.compile(
          "(?:[,，。 ]|嗯|呃|那个|收货|地址|没变|不变|没问题|不用改|不用动|不用|不是|不改|没改|是|就是|就|只|要|想|需要|改|换|把|我|帮我|给我|了|的|一下|下|请|麻烦|你|您)*");

  @Override
  public List<Slot> read(Said said) {
    return switch (said.asked()) {
      case STORY -> slot(STORY, FreeWords.story(said.plain()));
      case AddressSlots.CHANGE -> slot(AddressSlots.CHANGE, change(said));
      case AddressSlots.CONFIRMED -> corrected(said);
      default -> List.of();
    };
  }

  private static String change(Said said) {
    String plain = said.plain();
    int contact = Contact.start(plain);
    String recipient = Contact.change(plain.substring(contact)).orElse("");
    if (recipient.isEmpty()) {
      return digits(FreeWords.change(plain));
    }
    String before = plain.substring(0, contact);
    String article = OTHERWISE_SAME.matcher(before).matches() ? "" : FreeWords.change(before);
    return AddressTalk.joined(digits(article), recipient);
  }

  private static String digits(String words) {
    return LONG_NUMBER
        .matcher(words)
        .replaceAll(found -> WrittenForm.of(found.group().replaceAll("[ -]", "")));
  }

  /** "换成白色" that stands, and now "不是白色是米色", "不对，换成灰色" or "再加个备注". */
  private static List<Slot> corrected(Said said) {
    String standing = said.collected().getOrDefault(AddressSlots.CHANGE, "");
    if (!AddressTalk.about(said) || standing.isEmpty()) {
      return List.of();
    }
    Matcher swap = SWAP.matcher(said.plain());
    if (swap.find() && standing.contains(swap.group("wrong"))) {
      return slot(AddressSlots.CHANGE, standing.replace(swap.group("wrong"), swap.group("right")));
    }
    Matcher instead = INSTEAD.matcher(said.plain());
    if (instead.find()) {
      return slot(AddressSlots.CHANGE, FreeWords.change(instead.group("right")));
    }
    Matcher more = MORE.matcher(said.plain());
    return more.find()
        ? slot(
            AddressSlots.CHANGE, AddressTalk.joined(standing, FreeWords.change(more.group("more"))))
        : List.of();
  }

  private static List<Slot> slot(String name, String value) {
    return Optional.of(value)
        .filter(v -> !v.isBlank())
        .map(v -> List.of(new Slot(name, v)))
        .orElse(List.of());
  }
}

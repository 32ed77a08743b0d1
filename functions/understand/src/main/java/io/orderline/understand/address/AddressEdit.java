package io.orderline.understand.address;

import io.orderline.understand.address.AddressPart.Kind;
import io.orderline.understand.address.Correction.Role;
import io.orderline.understand.address.Place.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address that stands, changed by what is said now: "不是三栋是五栋", "不对，九十八号", "还有二单元五零一", "门牌改成
 * 五十六号", "是西湖区，但不是文三路，是文二路", "北京的".
 */
public final class AddressEdit {
  /** How an address came from the one that stood. */
  public enum How {
    CORRECTED,
    ADDED,
    REPLACED
  }

  /**
   * The whole address as it is then.
   *
   * @param contact what was said about the recipient, empty when nothing
   */
  public record Edited(Address address, String contact, How how) {}

  private static final Pattern SOMETHING_ELSE =
      Pattern.compile(
          "[吗呢么?？]$|多少|什么|怎么|哪|能不能|可不可以|会不会|多久|几[天点]|尾号|订单|单号|运费|块|[0-9零一二三四五六七八九十两]+(?:天|个|件|点(?!$)|分钟|小时|月|年)|验证码|取消|退|谢谢|的[零一二三四五六七八九]$");

  /** 街道小区都照旧，门牌改…: what stays needs no saying. */
  private static final Pattern AS_IT_WAS =
      Pattern.compile("^[^,，。0-9]{1,12}?(?:都|全|也|还是)?(?:照旧|不变|不动|一样|没变|不用改|不用动)[,，。 ]+");

  /** 门牌改二十六号 */
  private static final Pattern TO_NUMBER =
      Pattern.compile("改(?=[0-9零一二三四五六七八九十百两幺]{1,6}(?:号|栋|幢|楼|单元|室|层|$))");

  /** 少了，三栋后面还有…, 门牌少个一，一百九十号: that something is missing, before what. */
  private static final Pattern INCOMPLETE =
      Pattern.compile(
          "^(?:嗯|啊|哦|哎|那个)*(?:门牌号?|楼号|楼栋|单元号?|房号|地址|后面|前面|数字)?(?:少|漏|缺|掉)(?:(?:了|写了|说了|报了|念了)(?:个|一个)?|个|一个)(?:[0-9零一二三四五六七八九](?=[,，。 ]|[0-9零一二三四五六七八九])|字|数字?|单元号?|楼层|门牌号?|房号)?(?:啊|呀|了)?[,，。 ]*(?=.{2})");

  /** 三栋后面还有一零零二室 */
  private static final Pattern BEHIND =
      Pattern.compile("^[0-9零一二三四五六七八九十百]+(?:号楼?|栋|幢|单元|楼|层)?(?:的)?(?:后面|后边|之后)(?=还有|加|是|再|要)");

  /** 寄绍兴市…: what is done to the place is no part of it. */
  private static final Pattern SEND =
      Pattern.compile("^(?:那|就|改|给我|帮我|还是|请|麻烦)*(?:寄|送|发)(?:到|去|往|给|来)?(?=[\\u4e00-\\u9fff]{2})");

  private static final String PART = "(?<part>[0-9零一二三四五六七八九十百幺a-zA-Z-]+(?:号楼|栋|幢|单元|室|层|楼|户|号))";
  private static final String AWAY = "(?:去掉|删掉|删了|删除|划掉|去了|不要写?|不用写?|别写|不写|取消)";

  /** 把三栋去掉, 三栋不要了 */
  private static final Pattern REMOVED =
      Pattern.compile(
          "(?:把|将)?(?:那个|这个|后面的?)?"
              + PART
              + "(?:给我|帮我|也|就|都)*"
              + AWAY
              + "(?:了|吧|啊|掉)*(?![0-9零一二三四五六七八九十要是])");

  private Address address;
  private How how;
  private String wrong = "";
  private String right = "";
  private Optional<Kind> named = Optional.empty();
  private boolean aside;

  private AddressEdit(Address standing) {
    this.address = standing;
  }

  /** Empty when the words change nothing. */
  public static Optional<Edited> apply(Address standing, String said) {
    Optional<Edited> shortened = removed(standing, said);
    if (shortened.isPresent()) {
      return shortened;
    }
    String whole = INCOMPLETE.matcher(AS_IT_WAS.matcher(said).replaceFirst("")).replaceFirst("");
    String heard = TO_NUMBER.matcher(BEHIND.matcher(whole).replaceFirst("")).replaceAll("改成");
    int start = Contact.start(heard);
    String contact = Contact.change(heard.substring(start)).orElse("");
    AddressEdit edit = new AddressEdit(standing);
    List<Correction> pieces = Correction.of(heard.substring(0, start));
    for (int i = 0; i < pieces.size(); i++) {
      boolean corrected = i + 1 < pieces.size() && pieces.get(i + 1).role() == Role.RIGHT;
      boolean denied = i + 1 < pieces.size() && pieces.get(i + 1).role() == Role.WRONG;
      if (denied && edit.exchanged(pieces.get(i), pieces.get(i + 1).words())) {
        i++;
        continue;
      }
      edit.read(pieces.get(i), corrected);
    }
    boolean same = edit.address.text().equals(standing.text());
    return same && contact.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edited(edit.address, contact, same ? How.ADDED : edit.how));
  }

  private static Optional<Edited> removed(Address standing, String said) {
    Matcher removed = REMOVED.matcher(said);
    return removed.find()
        ? PartEdit.swap(standing.detail(), removed.group("part"), "")
            .map(detail -> new Edited(new Address(standing.place(), detail), "", How.CORRECTED))
        : Optional.empty();
  }

  /** "是五栋不是三栋": what is denied right behind a value stands in its place. */
  private boolean exchanged(Correction value, String denied) {
    boolean says = value.role() == Role.SAID || value.role() == Role.RIGHT;
    return says
        && !value.words().equals(denied)
        && sameKind(denied, value.words())
        && swap(denied, value.words());
  }

  private void read(Correction piece, boolean correctedNext) {
    String words = piece.words();
    switch (piece.role()) {
      case KEPT -> wrong = "";
      case WRONG -> {
        // "是五栋不是三栋"
        if (!sameKind(words, right) || !swap(words, right)) {
          wrong = words;
        }
      }
      case SAID -> {
        Optional<Kind> name = PartName.of(words);
        aside = SOMETHING_ELSE.matcher(words).find();
        if (name.isPresent()) {
          named = name;
        } else if (correctedNext) {
          wrong = stands(words) ? words : "";
        } else {
          say(words, !wrong.isEmpty());
        }
      }
      case ADDED -> say(words, false);
      case RIGHT, RESTATED -> {
        if (!aside) {
          say(words, true);
          right = words;
        }
        aside = false;
      }
    }
  }

  /** "湖南省的湖南" and "七八九的七" only say which character is meant. */
  private static boolean explains(String words) {
    int of = words.lastIndexOf('的');
    return of > 0
        && of < words.length() - 1
        && words.substring(0, of).contains(words.substring(of + 1));
  }

  private static boolean sameKind(String one, String other) {
    List<AddressPart> left = AddressPart.of(PartEdit.written(one));
    List<AddressPart> right = AddressPart.of(PartEdit.written(other));
    return !left.isEmpty() && !right.isEmpty() && left.getFirst().kind() == right.getFirst().kind();
  }

  private boolean stands(String words) {
    return address.detail().contains(PartEdit.written(words))
        || address.place().text().contains(words);
  }

  private void say(String words, boolean corrects) {
    if (explains(words)) {
      return;
    }
    String unsaid = wrong;
    wrong = "";
    if (placed(words, unsaid)) {
      return;
    }
    Optional<AddressPart> begun = PartName.before(words);
    Optional<Kind> kind = named.or(() -> begun.map(AddressPart::kind));
    String value = begun.map(AddressPart::text).orElse(words);
    named = Optional.empty();
    if (!unsaid.isEmpty() && swap(unsaid, value)) {
      return;
    }
    List<AddressPart> parts = kind.map(k -> PartName.parts(k, value)).orElseGet(() -> parts(value));
    if (!parts.isEmpty()) {
      set(PartEdit.put(address.detail(), parts, corrects), corrects ? How.CORRECTED : How.ADDED);
    }
  }

  /** Parts of an address; none when the words are about something else. */
  private List<AddressPart> parts(String words) {
    if (SOMETHING_ELSE.matcher(words).find()) {
      return List.of();
    }
    String detail = SpokenDetail.of(words);
    Optional<String> bare = Numeral.digits(detail);
    if (bare.isPresent()) {
      return bareNumber(bare.get());
    }
    List<AddressPart> parts = AddressPart.of(HouseNumbers.written(detail));
    boolean address = parts.stream().anyMatch(AddressPart::certain);
    return address ? parts : List.of();
  }

  /** A number alone is a door when it is long, and else the number of the street. */
  private List<AddressPart> bareNumber(String digits) {
    boolean door = digits.length() >= 3 && digits.length() <= 4;
    List<AddressPart> parts = AddressPart.of(address.detail());
    boolean street =
        digits.length() < 3
            && !parts.isEmpty()
            && (parts.getLast().kind() == Kind.ROAD
                || parts.stream().anyMatch(p -> p.kind() == Kind.NUMBER));
    return door
        ? List.of(new AddressPart(Kind.DOOR, digits))
        : street ? List.of(new AddressPart(Kind.NUMBER, digits + "号")) : List.of();
  }

  private boolean swap(String from, String to) {
    Optional<String> detail = PartEdit.swap(address.detail(), from, to);
    detail.ifPresent(d -> set(d, How.CORRECTED));
    return detail.isPresent();
  }

  private void set(String detail, How changed) {
    if (!detail.equals(address.detail())) {
      address = new Address(address.place(), detail);
      how = how == How.CORRECTED || how == How.REPLACED ? how : changed;
    }
  }

  /**
   * Words that name a place: with a street they are another address; alone they say where the
   * address that stands lies, or that it lies elsewhere.
   */
  private boolean placed(String said, String unsaid) {
    String words = SEND.matcher(said).replaceFirst("");
    Place old = address.place();
    Optional<Found> found =
        inSameCity(words, unsaid).or(() -> AddressReader.place(words).filter(f -> f.start() == 0));
    if (found.isEmpty()) {
      return false;
    }
    Place place = found.get().place();
    String rest = SpokenDetail.of(words.substring(found.get().end()));
    String detail = HouseNumbers.written(rest, place.city().map(Divisions::towns).orElse(Set.of()));
    Address other = new Address(place, detail);
    if (other.looksLikeOne() && detail.matches(".*(?:路|街|大道|巷|弄|村|镇|小区|园).*")) {
      address = other;
      how = How.REPLACED;
      return true;
    }
    if (!words.equals(said)) {
      // 还是寄大连吧: another place, of which the street that stands is no part
      return false;
    }
    String missing = old.city().isEmpty() ? place.text() + old.text() : place.text();
    Place moved =
        Places.at(missing, 0)
            .map(Found::place)
            .filter(p -> !p.district().isEmpty() || old.city().isEmpty())
            .orElse(place);
    boolean keeps =
        moved.equals(old) || moved.district().isEmpty() && moved.city().equals(old.city());
    if (!keeps) {
      address =
          new Address(
              moved,
              old.city().isEmpty() && old.district().isEmpty() ? kept(moved) : address.detail());
      boolean completes =
          old.city().isEmpty() || moved.city().equals(old.city()) && old.district().isEmpty();
      how = unsaid.isEmpty() && completes ? How.ADDED : How.CORRECTED;
    }
    if (!detail.isEmpty()) {
      set(PartEdit.put(address.detail(), AddressPart.of(detail), false), How.ADDED);
    }
    return true;
  }

  /** A district of the city that stands: in full, or where a district is missing or wrong. */
  private Optional<Found> inSameCity(String words, String unsaid) {
    Place old = address.place();
    if (old.city().isEmpty()) {
      return Optional.empty();
    }
    String city = old.city().get().full();
    boolean awaited = old.district().isEmpty() || unsaid.equals(old.district());
    return Places.at(city + words, 0)
        .filter(f -> !f.place().district().isEmpty() && f.end() > city.length())
        .filter(f -> f.place().city().equals(old.city()))
        .map(f -> new Found(f.place(), 0, f.end() - city.length(), true))
        .filter(f -> awaited || words.substring(0, f.end()).matches(".+[区县市旗]"));
  }

  private String kept(Place moved) {
    return moved.district().isEmpty() || !address.detail().startsWith(moved.district())
        ? address.detail()
        : address.detail().substring(moved.district().length());
  }
}

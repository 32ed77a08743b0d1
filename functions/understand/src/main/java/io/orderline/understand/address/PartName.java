package io.orderline.understand.address;

import io.orderline.understand.address.AddressPart.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of parts: in "门牌改成五十六号" the 门牌 says which number is meant. */
final class PartName {
  private static final Map<String, Kind> NAMES =
      Map.ofEntries(
          Map.entry("门牌", Kind.NUMBER),
          Map.entry("门牌号", Kind.NUMBER),
          Map.entry("门牌号码", Kind.NUMBER),
          Map.entry("路号", Kind.NUMBER),
          Map.entry("号", Kind.NUMBER),
          Map.entry("路", Kind.ROAD),
          Map.entry("路名", Kind.ROAD),
          Map.entry("街", Kind.ROAD),
          Map.entry("街道", Kind.TOWN),
          Map.entry("镇", Kind.TOWN),
          Map.entry("小区", Kind.COMPLEX),
          Map.entry("小区名", Kind.COMPLEX),
          Map.entry("大厦", Kind.COMPLEX),
          Map.entry("楼号", Kind.BUILDING),
          Map.entry("楼栋", Kind.BUILDING),
          Map.entry("楼栋号", Kind.BUILDING),
          Map.entry("栋号", Kind.BUILDING),
          Map.entry("栋", Kind.BUILDING),
          Map.entry("几栋", Kind.BUILDING),
          Map.entry("单元", Kind.UNIT),
          Map.entry("单元号", Kind.UNIT),
          Map.entry("楼层", Kind.FLOOR),
          Map.entry("房号", Kind.DOOR),
          Map.entry("房间", Kind.DOOR),
          Map.entry("房间号", Kind.DOOR),
          Map.entry("室号", Kind.DOOR),
          Map.entry("门号", Kind.DOOR),
          Map.entry("房门号", Kind.DOOR));

  private static final Map<Kind, String> UNITS =
      Map.of(
          Kind.NUMBER, "号", Kind.BUILDING, "号楼", Kind.UNIT, "单元", Kind.FLOOR, "楼", Kind.DOOR, "");

  private PartName() {}

  /** The part that words name, whatever stands around the name: 那个门牌号也要. */
  static Optional<Kind> of(String words) {
    String name =
        words
            .replaceFirst("^(?:那个|这个|里面的|后面的|的|把|只有|只是|就)+", "")
            .replaceFirst("(?:也|要|得|需要|给我|帮我|的|都|应该|错了|不对|改|一下)+$", "");
    return Optional.ofNullable(NAMES.get(name));
  }

  /** The part that words begin with by name, with the words behind it: 门牌五十六号. */
  static Optional<AddressPart> before(String words) {
    for (int n = Math.min(4, words.length() - 1); n >= 2; n--) {
      Kind kind = NAMES.get(words.substring(0, n));
      if (kind != null && words.substring(n, n + 1).matches(Numeral.CHARACTER)) {
        return Optional.of(new AddressPart(kind, words.substring(n)));
      }
    }
    return Optional.empty();
  }

  /** Words as parts, where a name says what a bare number is: 房号 and 五零二. */
  static List<AddressPart> parts(Kind kind, String words) {
    String written = HouseNumbers.written(words);
    Optional<String> bare = Numeral.digits(words).or(() -> plain(written));
    if (bare.isPresent() && UNITS.containsKey(kind)) {
      return List.of(new AddressPart(kind, bare.get() + UNITS.get(kind)));
    }
    List<AddressPart> parts = AddressPart.of(written);
    boolean other = parts.size() == 1 && parts.getFirst().kind() == Kind.NUMBER;
    return other && kind == Kind.DOOR
        ? List.of(new AddressPart(kind, parts.getFirst().text()))
        : parts;
  }

  private static Optional<String> plain(String written) {
    return written.matches("[0-9A-Z-]+") ? Optional.of(written) : Optional.empty();
  }
}

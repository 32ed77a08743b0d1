package io.orderline.understand.address;

import io.orderline.understand.address.AddressPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Changes to the parts of an address after its district. */
final class PartEdit {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]+(?:-[0-9]+)*");

  private PartEdit() {}

  /** The detail with each part put where its kind stands, or where it belongs. */
  static String put(String detail, List<AddressPart> said, boolean corrects) {
    List<AddressPart> parts = new ArrayList<>(AddressPart.of(detail));
    for (AddressPart part : said) {
      int same = last(parts, part, corrects);
      if (same >= 0) {
        parts.set(same, like(parts.get(same), part));
      } else {
        parts.add(place(parts, part.kind()), part);
      }
    }
    return text(parts);
  }

  /** The detail with the wrong words replaced; empty when they do not stand in it. */
  static Optional<String> swap(String detail, String wrong, String right) {
    String said = written(wrong);
    String instead = written(right);
    boolean bare = NUMBER.matcher(said).matches();
    if (bare && !NUMBER.matcher(instead).matches()) {
      return Optional.empty();
    }
    if (bare) {
      return number(detail, said, instead);
    }
    Matcher number = NUMBER.matcher(said);
    if (NUMBER.matcher(instead).matches() && number.find()) {
      // "不是三栋是五"
      instead = said.substring(0, number.start()) + instead + said.substring(number.end());
    }
    int at = detail.lastIndexOf(said);
    while (at > 0 && isDigit(detail, at - 1) && isDigit(detail, at)) {
      at = detail.lastIndexOf(said, at - 1);
    }
    return at < 0
        ? Optional.empty()
        : Optional.of(detail.substring(0, at) + instead + detail.substring(at + said.length()));
  }

  private static Optional<String> number(String detail, String wrong, String right) {
    List<AddressPart> parts = new ArrayList<>(AddressPart.of(detail));
    for (int at = parts.size() - 1; at >= 0; at--) {
      AddressPart part = parts.get(at);
      Matcher number = NUMBER.matcher(part.text());
      if (number.find() && number.group().equals(wrong)) {
        parts.set(at, new AddressPart(part.kind(), number.replaceFirst(right)));
        return Optional.of(text(parts));
      }
    }
    return Optional.empty();
  }

  static String written(String words) {
    return Numeral.digits(words).orElseGet(() -> HouseNumbers.written(words));
  }

  private static int last(List<AddressPart> parts, AddressPart said, boolean corrects) {
    for (int at = parts.size() - 1; at >= 0; at--) {
      AddressPart part = parts.get(at);
      boolean named = said.kind() == Kind.COMPLEX || said.kind() == Kind.BESIDE;
      boolean same = part.kind() == said.kind() && (corrects || !named);
      if (same || part.text().equals(said.text())) {
        return at;
      }
    }
    return -1;
  }

  /** 206 for 602室 is 206室. */
  private static AddressPart like(AddressPart old, AddressPart said) {
    String ending = old.text().replaceFirst("^.*[0-9A-Z]", "");
    boolean bare = said.kind() == Kind.DOOR && NUMBER.matcher(said.text()).matches();
    return bare ? new AddressPart(said.kind(), said.text() + ending) : said;
  }

  private static int place(List<AddressPart> parts, Kind kind) {
    int at = parts.size();
    boolean street =
        parts.stream()
            .anyMatch(p -> p.kind() == Kind.ROAD || p.kind() == Kind.TOWN || p.kind() == Kind.LANE);
    if (kind == Kind.NUMBER && !street) {
      // 湖南大学宿舍七栋, and now 一百二十三号: a number without a street is one within
      return at;
    }
    while (at > 0 && parts.get(at - 1).kind().compareTo(kind) > 0) {
      at--;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static String text(List<AddressPart> parts) {
    return parts.stream().map(AddressPart::text).collect(Collectors.joining());
  }
}

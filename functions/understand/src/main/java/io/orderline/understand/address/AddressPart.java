package io.orderline.understand.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of an address after the district, in written form: 文三路, 90号, 3号楼, 2单元, 501. */
record AddressPart(Kind kind, String text) {

  /** In the order in which an address names them. */
  enum Kind {
    TOWN,
    ROAD,
    LANE,
    NUMBER,
    COMPLEX,
    GROUP,
    BUILDING,
    UNIT,
    FLOOR,
    DOOR,
    BESIDE
  }

  private static final Pattern NAME_OF_A_HOUSE =
      Pattern.compile(
          "(?:小区|花园|花苑|苑|大厦|广场|公寓|新村|家园|城|府|邸|湾|庭|村|校区|大学|学校|中学|小学|医院|园区|工业园|产业园|科技园|中心|驿站|快递柜|丰巢|门卫|超市|宿舍|公司|厂|酒店|宾馆|店|馆|银行|派出所|政府)$");

  /** Whether nothing but an address has such a part. */
  boolean certain() {
    return kind != Kind.COMPLEX || NAME_OF_A_HOUSE.matcher(text).find();
  }

  private record Form(Kind kind, Pattern pattern) {
    static Form of(Kind kind, String regex) {
      return new Form(kind, Pattern.compile(regex));
    }
  }

  private static final List<Form> NUMBERED =
      List.of(
          Form.of(
              Kind.BUILDING,
              "(?:[0-9]+[A-Z]?|[A-Z][0-9]*)(?:号楼|栋|幢|座|号院|号库|号厂房|号公寓|号宿舍楼?)|[0-9]+楼(?=[0-9]+(?:单元|门))"),
          Form.of(Kind.UNIT, "[0-9A-Z]+(?:单元|门|梯)"),
          Form.of(Kind.LANE, "[0-9]+弄"),
          Form.of(Kind.FLOOR, "[0-9]+(?:楼|层|F)"),
          Form.of(Kind.GROUP, "[0-9]+(?:组|队|社|排)"),
          Form.of(Kind.NUMBER, "[0-9]+(?:-[0-9]+)?[A-Z]?号(?:之[一二三四五六七八九]|附[0-9]+号)?"),
          Form.of(Kind.DOOR, "[0-9]+(?:-[0-9]+)*[A-Z]?(?:室|房|户)?"));

  private static final Pattern TOWN = Pattern.compile("^.{1,7}?(?:街道|镇|乡|苏木)");
  private static final Pattern ROAD =
      Pattern.compile(
          "^.{1,12}?(?:[东南西北中]?(?:大道|大街|环路|公路|路|街(?!道)|巷|胡同|道(?![口里外观])))(?:[东南西北中][段路街]|[一二三四五六七八九十]段)?");
  private static final Pattern BESIDE =
      Pattern.compile("(?:对面|旁边|隔壁|斜对面|楼下|门口|附近|旁|放|交叉口|路口|的).*|.*(?:对面|旁边|隔壁|斜对面|附近|交叉口|路口)$");

  /** Where a parcel is left: it comes after the door. */
  private static final Pattern HANDED_OVER =
      Pattern.compile("驿站|快递柜|丰巢|菜鸟|门卫|传达室|收发室|物业|代收点|门口|楼下");

  /** The parts of an address in their order; joined they are the text again. */
  static List<AddressPart> of(String detail) {
    List<AddressPart> parts = new ArrayList<>();
    int name = 0;
    int at = 0;
    boolean inside = false;
    while (at < detail.length()) {
      AddressPart numbered = numbered(detail, at, inside);
      if (numbered == null) {
        at++;
        continue;
      }
      names(detail.substring(name, at), parts);
      parts.add(numbered);
      inside |= numbered.kind().compareTo(Kind.BUILDING) >= 0;
      at += numbered.text().length();
      name = at;
    }
    names(detail.substring(name), parts);
    return parts;
  }

  private static AddressPart numbered(String detail, int at, boolean inside) {
    boolean begins = at == 0 || !isNumeral(detail.charAt(at - 1));
    if (!begins || !isNumeral(detail.charAt(at))) {
      return null;
    }
    for (Form form : NUMBERED) {
      Matcher found = form.pattern().matcher(detail).region(at, detail.length());
      if (found.lookingAt()) {
        // behind a building, "3号" is a door
        boolean door = inside && form.kind() == Kind.NUMBER;
        return new AddressPart(door ? Kind.DOOR : form.kind(), found.group());
      }
    }
    return null;
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
  }

  private static void names(String words, List<AddressPart> parts) {
    String rest = words;
    if (!parts.isEmpty() && BESIDE.matcher(rest).matches()) {
      parts.add(new AddressPart(Kind.BESIDE, rest));
      return;
    }
    rest = taken(rest, TOWN, Kind.TOWN, parts);
    String before;
    do {
      before = rest;
      rest = taken(rest, ROAD, Kind.ROAD, parts);
    } while (!rest.equals(before));
    if (!rest.isEmpty()) {
      boolean beside = HANDED_OVER.matcher(rest).find();
      parts.add(new AddressPart(beside ? Kind.BESIDE : Kind.COMPLEX, rest));
    }
  }

  private static String taken(String text, Pattern pattern, Kind kind, List<AddressPart> parts) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return text;
    }
    parts.add(new AddressPart(kind, found.group()));
    return text.substring(found.end());
  }
}

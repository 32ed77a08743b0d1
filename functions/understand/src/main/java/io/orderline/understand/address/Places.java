package io.orderline.understand.address;

import io.orderline.understand.address.Divisions.City;
import io.orderline.understand.address.Divisions.District;
import io.orderline.understand.address.Divisions.Placed;
import io.orderline.understand.address.Place.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads province, city and district where they stand in a text. What was named anchors what
 * follows: a district is looked for in the city just named and nowhere else.
 */
final class Places {
  private static final int LONGEST = 15;

  /** What follows a name that is then no division but part of a street's or a house's name. */
  private static final Pattern NAME_GOES_ON =
      Pattern.compile(
          "[东南西北中上下前后]?[一二三四五六七八九十]?[东南西北中]?(?:路|街(?!道)|大道|大街|道(?!里|外)|巷|弄|桥|广场|大厦|公园|小区|花园|家园|佳苑|新村|大学|学院|医院|宾馆|酒店|饭店|公寓|中学|小学|村|苑|区|县|族|公司|商场|商城|超市|银行|火车站|高铁站|站|机场|人|话|牌|味|菜)");

  private static final Pattern FULL_NAME = Pattern.compile("(?:[省市区县盟旗]|自治州)$");

  /** 义乌市场, 杭州市区 and 山区域 hold no full name. */
  private static final Pattern OTHER_WORD = Pattern.compile("场|区(?!$)|域|政府");

  private static final Pattern GLUE = Pattern.compile("(?:[,，、。 ]|的|那边的?|这边的?|市区)*");
  private static final Pattern ZONE =
      Pattern.compile(
          "[\\u4e00-\\u9fff&&[^路街道巷号楼栋镇乡村的]]{0,6}?(?:高新技术(?:产业)?开发区|高新技术园区|高新园区|高新区|经济技术开发区|经济开发区|技术开发区|经开区|工业园区|产业园区|开发区|新区|示范区|保税区|保税港区|综保区|度假区|风景区|旅游区|管理区|实验区|自贸区|生态城|空港区|(?:高新|经开)(?![路街大]))");
  private static final Pattern SUFFIX = Pattern.compile("区|县|市|镇|街道|旗");
  private static final Pattern TOO_COMMON =
      Pattern.compile("(?:高新|经开|开发|园|东|南|西|北|中|城|郊|矿|市|新|政务|新城|市郊|新市)[区城]");

  private Places() {}

  /** The place that begins at an index of a text. */
  static Optional<Found> at(String text, int start) {
    int from = text.startsWith("中国", start) ? start + 2 : start;
    if (!Divisions.mayBegin(text, from)) {
      return Optional.empty();
    }
    int at = from;
    String province = "";
    Optional<City> city = Optional.empty();
    boolean whole = false;
    String name = longest(text, from, n -> isProvince(text, n, from));
    if (name != null) {
      province = Divisions.province(name);
      whole = true;
      at = glued(text, at + name.length());
      city = Divisions.cities(province).stream().findFirst();
    }
    Named<City> named = city(text, at, province);
    if (named != null) {
      city = Optional.of(named.value());
      province = named.value().province();
      whole |= named.whole();
      at = glued(text, at + named.length());
      // "上海上海市", "杭州市杭州市"
      Named<City> again = city(text, at, province);
      Named<Placed> own = inCity(text, at, named.value());
      boolean twice = again != null && again.value().equals(named.value());
      if (twice && (own == null || own.length() <= again.length())) {
        at = glued(text, at + again.length());
      }
    }
    Named<Placed> district = district(text, at, province, city);
    if (district != null) {
      Optional<City> in = Optional.ofNullable(district.value().city());
      Place place =
          new Place(
              in.map(City::province).orElse(province), in, district.value().district().name());
      return Optional.of(new Found(place, start, at + district.length(), true));
    }
    if (city.isEmpty() && province.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Found(new Place(province, city, ""), start, at, whole));
  }

  private record Named<T>(T value, int length, boolean whole) {}

  private static boolean isProvince(String text, String name, int at) {
    boolean city = text.startsWith("市", at + name.length());
    return Divisions.province(name) != null && !city && stands(text, name, at);
  }

  private static Named<City> city(String text, int at, String province) {
    for (int n = Math.min(LONGEST, text.length() - at); n >= 2; n--) {
      String name = text.substring(at, at + n);
      for (City city : Divisions.cities(name)) {
        boolean whole = name.equals(city.name());
        boolean within = province.isEmpty() || city.province().equals(province);
        if (within && (whole || !name.equals("东方")) && stands(text, name, at)) {
          return new Named<>(city, n, whole);
        }
      }
    }
    return null;
  }

  private static Named<Placed> district(String text, int at, String province, Optional<City> city) {
    if (city.isPresent()) {
      return inCity(text, at, city.get());
    }
    for (int n = Math.min(LONGEST, text.length() - at); n >= 2; n--) {
      Named<Placed> found = inCountry(text, text.substring(at, at + n), at, province);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Named<Placed> inCity(String text, int at, City city) {
    String rest = text.substring(at);
    Optional<Named<Placed>> official =
        longest(city, d -> rest.startsWith(d.name()) ? d.name().length() : 0)
            .or(() -> longest(city, d -> lengthNamed(rest, city, d)));
    Optional<Named<Placed>> unofficial =
        Divisions.unofficial(city).stream()
            .filter(n -> rest.startsWith(n) && stands(text, n, at))
            .map(n -> named(city, n, n.length()))
            .max(Comparator.comparingInt(Named::length));
    Matcher zone = ZONE.matcher(rest);
    Optional<Named<Placed>> anyZone =
        zone.lookingAt() ? Optional.of(named(city, zone.group(), zone.end())) : Optional.empty();
    // the name that people use stays as it was said: 莞城区
    return Stream.of(
            unofficial, official, official.isEmpty() ? anyZone : Optional.<Named<Placed>>empty())
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Named::length))
        .orElse(null);
  }

  private static Named<Placed> named(City city, String name, int length) {
    return new Named<>(new Placed(city, new District(name, name)), length, true);
  }

  private static Optional<Named<Placed>> longest(City city, ToIntFunction<District> length) {
    return city.districts().stream()
        .map(d -> named(city, d.name(), length.applyAsInt(d)))
        .filter(n -> n.length() > 0)
        .max(Comparator.comparingInt(Named::length));
  }

  /** How far the text names this district in brief or with another ending: 萧山市, 顺德. */
  private static int lengthNamed(String rest, City city, District district) {
    String brief = district.brief();
    if (!rest.startsWith(brief) || brief.length() < 2) {
      return 0;
    }
    Matcher suffix = SUFFIX.matcher(rest).region(brief.length(), rest.length());
    if (suffix.lookingAt()) {
      String said = brief + suffix.group();
      boolean town = said.endsWith("镇") || said.endsWith("街道");
      return town && Divisions.towns(city).contains(said) ? 0 : said.length();
    }
    return stands(rest, brief, 0) ? brief.length() : 0;
  }

  /** Without a city, only the full name counts, or the brief one of a county with a province. */
  private static Named<Placed> inCountry(String text, String name, int at, String province) {
    if (!Divisions.isDistrict(name)
        || TOO_COMMON.matcher(name).matches()
        || !stands(text, name, at)) {
      return null;
    }
    boolean anchored = !province.isEmpty();
    List<Placed> full = within(Divisions.districts(name), province);
    if (!full.isEmpty()) {
      boolean sure = full.size() == 1 && (anchored || !Divisions.manyTowns(name));
      Placed placed = sure ? full.getFirst() : new Placed(null, district(name));
      return new Named<>(placed, name.length(), true);
    }
    List<City> unofficial =
        Divisions.unofficial(name).stream()
            .filter(c -> !anchored || c.province().equals(province))
            .toList();
    if (unofficial.size() == 1) {
      return named(unofficial.getFirst(), name, name.length());
    }
    List<Placed> brief = within(Divisions.briefDistricts(name), province);
    boolean county =
        brief.size() == 1 && (anchored || brief.getFirst().district().name().endsWith("市"));
    return county ? new Named<>(brief.getFirst(), name.length(), anchored) : null;
  }

  private static District district(String name) {
    return new District(name, name);
  }

  private static List<Placed> within(List<Placed> placed, String province) {
    return placed.stream()
        .filter(p -> province.isEmpty() || p.city().province().equals(province))
        .toList();
  }

  /** Whether a name that stands here is a name by itself: 南京 is none in 南京西路. */
  private static boolean stands(String text, String name, int at) {
    Matcher after =
        FULL_NAME.matcher(name).find() ? OTHER_WORD.matcher(text) : NAME_GOES_ON.matcher(text);
    return !after.region(at + name.length(), text.length()).lookingAt();
  }

  private static String longest(String text, int at, java.util.function.Predicate<String> is) {
    for (int n = Math.min(8, text.length() - at); n >= 2; n--) {
      String name = text.substring(at, at + n);
      if (is.test(name)) {
        return name;
      }
    }
    return null;
  }

  private static int glued(String text, int at) {
    Matcher glue = GLUE.matcher(text).region(at, text.length());
    return glue.lookingAt() ? glue.end() : at;
  }
}

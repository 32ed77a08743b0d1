package io.orderline.understand.address;

import io.orderline.understand.address.Divisions.City;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address: where it lies, and every word that was said after that, with house numbers in digits.
 */
public record Address(Place place, String detail) {
  public static final String WITHOUT_CITY = "address_without_city";
  public static final String WITHOUT_DISTRICT = "address_without_district";
  public static final String WITHOUT_DOOR = "address_without_door";

  private static final Pattern DOOR =
      Pattern.compile(
          "[0-9A-Z](?:号|弄|栋|幢|座|单元|室|房|楼|层|组|队|社|排|户)|[0-9]{2,}$|村(?:委会)?$"
              + "|(?:大学|学院|学校|中学|小学|幼儿园|校区|医院|大厦|广场|驿站|快递柜|快递点|代收点|自提点|丰巢|菜鸟|超市|商场|市场|酒店|宾馆|公司|工业园|产业园|科技园|厂|政府|派出所|法院|车站|火车站|店|银行|营业厅|宿舍|部队|服务区|卫生院|敬老院|中心)$"
              + "|对面|旁边|隔壁|斜对面|楼下|门口|附近|交叉口|交汇处|路口|门卫|传达室|收发室|物业");
  private static final Pattern TOWN = Pattern.compile("^[\\u4e00-\\u9fff]{1,7}?(?:街道|镇|乡)");
  private static final Pattern STREET =
      Pattern.compile(
          "(?:路|街|大道|道|巷|弄|胡同|公路|村|镇|乡)[^,，]{0,10}?[0-9]+(?:弄|号|组|队|社)|[0-9A-Z]+(?:号楼|栋|幢|座|单元|室|号院)"
              + "|(?:小区|花园|花苑|家园|新村|大厦|工业园|学校|大学).*[0-9]");

  /** Whether the words are those of an address even if no place was named. */
  boolean looksLikeOne() {
    return STREET.matcher(detail).find();
  }

  /** Whether the words after the place are parts of an address: a street, a house, a door. */
  boolean hasParts() {
    return AddressPart.of(detail).stream().anyMatch(AddressPart::certain);
  }

  /** Whether a street, a town or a house is named, and not only numbered. */
  boolean hasName() {
    return AddressPart.of(detail).stream()
        .anyMatch(
            p ->
                p.certain()
                    && (p.kind() == AddressPart.Kind.ROAD
                        || p.kind() == AddressPart.Kind.TOWN
                        || p.kind() == AddressPart.Kind.COMPLEX));
  }

  /** What to ask for: the first thing that is missing, from the city to the door. */
  public Optional<String> problem() {
    if (place.city().isEmpty()) {
      return Optional.of(WITHOUT_CITY);
    }
    City city = place.city().get();
    if (place.district().isEmpty() && !city.withoutDistricts() && !townOf(city)) {
      return Optional.of(WITHOUT_DISTRICT);
    }
    return DOOR.matcher(detail).find() ? Optional.empty() : Optional.of(WITHOUT_DOOR);
  }

  /** Whether the address goes on with a town of the city, which says where it lies as well. */
  private boolean townOf(City city) {
    var town = TOWN.matcher(detail);
    return town.find() && Divisions.towns(city).contains(town.group());
  }

  public String text() {
    return place.text() + detail;
  }
}

package io.orderline.understand.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The provinces, cities, districts and towns of China, and the names that people use for them. */
final class Divisions {
  /**
   * @param name the city's full name; that of the province for a municipality
   * @param districts the districts, or the towns where a city has no districts
   */
  record City(String province, String name, String brief, List<District> districts) {
    String full() {
      return province.equals(name) ? name : province + name;
    }

    /** Whether an address goes from this city straight to a town: 东莞, 仙桃. */
    boolean withoutDistricts() {
      return OVERSEAS.contains(province)
          || districts.stream().allMatch(d -> d.name().matches(".*(?:镇|乡|街道|开发区|学院|农场)"));
    }
  }

  /** Addresses there go on without our kind of district. */
  private static final Set<String> OVERSEAS = Set.of("香港特别行政区", "澳门特别行政区", "台湾省");

  record District(String name, String brief) {}

  /** A district with its city. */
  record Placed(City city, District district) {}

  private static final String PEOPLES =
      "(?:维吾尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|蒙古族?|朝鲜族|满族|回族|藏族|羌族|彝族|白族|傣族|壮族|苗族|侗族|瑶族|土家族|土族|布依族|水族|仡佬族|仫佬族|毛南族|哈尼族|拉祜族|佤族|傈僳族|景颇族|纳西族|怒族|独龙族|普米族|布朗族|黎族|畲族|撒拉族|保安族|东乡族?|裕固族?|达斡尔族?|鄂温克族?|各族|联合)*";
  private static final Pattern ENDING =
      Pattern.compile(
          "(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|"
              + PEOPLES
              + "自治[州县旗]|地区|林区|特区|矿区|新区|街道|省|市|区|县|盟|旗|镇|乡)$");

  private static final Map<String, String> PROVINCES = new LinkedHashMap<>();
  private static final Map<String, List<City>> CITIES = new HashMap<>();
  private static final Map<String, List<Placed>> DISTRICTS = new HashMap<>();
  private static final Map<String, List<Placed>> BRIEF_DISTRICTS = new HashMap<>();
  private static final Map<String, List<City>> UNOFFICIAL = new HashMap<>();
  private static final Map<String, List<String>> UNOFFICIAL_BY_CITY = new HashMap<>();
  private static final Map<String, String> TOWNS = new HashMap<>();

  /** The towns of a city as a set, made when the city is first named. */
  private static final Map<String, Set<String>> TOWN_NAMES = new ConcurrentHashMap<>();

  /** The first two characters of all names, so that most of a sentence is passed over. */
  private static final Set<String> BEGINNINGS = new HashSet<>();

  static {
    rows("divisions.txt").forEach(Divisions::addCities);
    rows("unofficial_places.txt").forEach(Divisions::addUnofficial);
    rows("towns.txt").forEach(cells -> TOWNS.put(cells[1], cells[2]));
    Stream.of(PROVINCES, CITIES, DISTRICTS, BRIEF_DISTRICTS, UNOFFICIAL)
        .flatMap(names -> names.keySet().stream())
        .forEach(name -> BEGINNINGS.add(name.substring(0, 2)));
  }

  private Divisions() {}

  /** The province that is named so, in full or in brief; null when none is. */
  static String province(String name) {
    return PROVINCES.get(name);
  }

  static List<City> cities(String name) {
    return CITIES.getOrDefault(name, List.of());
  }

  /** The districts with this full name, in all cities. */
  static List<Placed> districts(String name) {
    return DISTRICTS.getOrDefault(name, List.of());
  }

  /** Whether some district is called so, in full, in brief or by people. */
  static boolean isDistrict(String name) {
    return DISTRICTS.containsKey(name)
        || BRIEF_DISTRICTS.containsKey(name)
        || UNOFFICIAL.containsKey(name);
  }

  /** Whether more than one city has a town of this name. */
  static boolean manyTowns(String name) {
    return TOWNS.values().stream()
            .filter(t -> (" " + t + " ").contains(" " + name + " "))
            .limit(2)
            .count()
        > 1;
  }

  static List<Placed> briefDistricts(String brief) {
    return BRIEF_DISTRICTS.getOrDefault(brief, List.of());
  }

  /** The cities in which people call a place so, though no division has this name. */
  static List<City> unofficial(String name) {
    return UNOFFICIAL.getOrDefault(name, List.of());
  }

  static List<String> unofficial(City city) {
    return UNOFFICIAL_BY_CITY.getOrDefault(city.name(), List.of());
  }

  /** Whether a name may begin here. */
  static boolean mayBegin(String text, int at) {
    return at + 2 <= text.length() && BEGINNINGS.contains(text.substring(at, at + 2));
  }

  /** The names of the towns of a city. */
  static Set<String> towns(City city) {
    return TOWN_NAMES.computeIfAbsent(
        city.name(),
        name -> TOWNS.containsKey(name) ? Set.of(TOWNS.get(name).split(" ")) : Set.of());
  }

  static String brief(String name) {
    String brief = ENDING.matcher(name).replaceFirst("");
    return brief.length() < 2 ? name : brief;
  }

  private static void addCities(String[] cells) {
    String province = cells[0];
    PROVINCES.put(province, province);
    PROVINCES.put(brief(province), province);
    List<District> districts =
        Arrays.stream(cells[2].split(" ")).map(n -> new District(n, brief(n))).toList();
    if (cells[1].contains("直辖")) {
      districts.forEach(d -> addCity(new City(province, d.name(), d.brief(), List.of())));
      return;
    }
    boolean municipality = cells[1].equals("市辖区") || cells[1].equals("县");
    String name = municipality ? province : cells[1];
    addCity(new City(province, name, brief(name), districts));
  }

  private static void addCity(City city) {
    List<City> same = CITIES.computeIfAbsent(city.name(), _ -> new ArrayList<>());
    City whole = city;
    if (!same.isEmpty()) {
      // the counties of a municipality stand in a row of their own
      List<District> all = new ArrayList<>(same.getFirst().districts());
      all.addAll(city.districts());
      whole = new City(city.province(), city.name(), city.brief(), List.copyOf(all));
      same.clear();
    }
    City added = whole;
    same.add(added);
    if (!added.brief().equals(added.name())) {
      List<City> brief = CITIES.computeIfAbsent(added.brief(), _ -> new ArrayList<>());
      brief.removeIf(other -> other.name().equals(added.name()));
      brief.add(added);
    }
    if (added.name().endsWith("自治州")) {
      // 大理州
      CITIES.put(added.brief() + "州", List.of(added));
    }
    added.districts().forEach(district -> addDistrict(added, district));
  }

  private static void addDistrict(City city, District district) {
    add(DISTRICTS, district.name(), new Placed(city, district));
    add(BRIEF_DISTRICTS, district.brief(), new Placed(city, district));
  }

  private static void add(Map<String, List<Placed>> map, String name, Placed placed) {
    List<Placed> all = map.computeIfAbsent(name, _ -> new ArrayList<>());
    all.removeIf(p -> p.city().name().equals(placed.city().name()));
    all.add(placed);
  }

  private static void addUnofficial(String[] cells) {
    City city = cities(cells[0]).getFirst();
    // where a name is the brief one of a district, the district is meant
    List<String> names =
        Arrays.stream(cells[1].split(" "))
            .filter(n -> city.districts().stream().noneMatch(d -> d.brief().equals(n)))
            .toList();
    UNOFFICIAL_BY_CITY.put(city.name(), names);
    names.forEach(name -> UNOFFICIAL.computeIfAbsent(name, _ -> new ArrayList<>()).add(city));
  }

  private static List<String[]> rows(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Divisions.class.getResourceAsStream("/understand/" + file),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .filter(cells -> cells.length > 1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

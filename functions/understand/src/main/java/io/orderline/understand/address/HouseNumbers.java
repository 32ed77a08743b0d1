package io.orderline.understand.address;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the house numbers of an address in digits and leaves the numerals that belong to names:
 * 文三路 九十号 is 文三路90号, and 陆家嘴, 三里屯, 九堡 and 五号路 stay.
 */
final class HouseNumbers {
  private static final Pattern RUN = Pattern.compile(Numeral.CHARACTER + "+");

  /** After these a numeral is a number of a house, a lane, a building, a floor or a door. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "号(?!线|路|桥|大街|街|公路|大道|干线|渠|井|营|闸|村(?![0-9零一二三四五六七八九十]))"
              + "|弄(?!乡|村|堂)|栋|幢|座(?!山)|单元|楼(?!村|庄|镇|子|乡|梯|寨)|层|室|房(?!产|山|村|子)|户(?!村|县|庄|部)"
              + "|组(?!团)|排(?!山|楼)|梯(?!田|子|村)|社(?!区|会|团|旗)|队(?!伍)|f(?![a-z])");

  private static final Pattern GATE = Pattern.compile("门(?!口|峡|县|源|头|诊|堰|里|村|镇|街|路|市|店|面)");
  private static final Pattern AFTER_HOUSE = Pattern.compile("(?:栋|幢|楼|座|号院|号|单元)$");

  /** A numeral before these is part of a name whatever it looks like. */
  private static final Pattern NAMED =
      Pattern.compile(
          "[东南西北中]?(?:路|街|大道|大街|巷|村|镇|乡|广场|公园|纪念|中学|小学|中(?!段)|小|医院|学校|研究所|厂|里|里屯|道|环|期|区|桥|营|堡|家|宝|角|江|河|山|岭|井|塘|合|墩|台|洲|湾|圣|甲|马|牌|棵|龙|星|元|友|洞|台阶)");

  private static final Pattern BEFORE_DOOR =
      Pattern.compile("(?:[号栋幢楼座室层期苑园区城村厦院场寓府庭邸阁湾庄庐a-z#-]|单元|小区|路|街|大道|巷|弄|门|中心|公馆)[,，、 ]*$");
  private static final Pattern END =
      Pattern.compile(
          "$|[,，。;；、 ]|的?(?:对面|旁边|隔壁|楼下|门口|附近|斜对面)|[\\u4e00-\\u9fff]{1,4}(?:收|先生|女士|小姐)");
  private static final Pattern DASH =
      Pattern.compile("(?<=" + Numeral.CHARACTER + ")(?:横?杠|横线|短横|减)(?=" + Numeral.CHARACTER + ")");

  /** 八十三之二号, 三杠五零一. */
  private static final Pattern SUB_NUMBER =
      Pattern.compile("-" + Numeral.CHARACTER + "|之" + Numeral.CHARACTER + "+号");

  private static final Pattern PART_NUMBER = Pattern.compile(Numeral.CHARACTER + "(?:-|之(?=$))$");

  private HouseNumbers() {}

  /**
   * @param said the part of an address that follows city and district, in plain form
   * @param towns the names of the city's towns
   */
  static String written(String said, Set<String> towns) {
    String text = DASH.matcher(said).replaceAll("-");
    StringBuilder written = new StringBuilder();
    Matcher run = RUN.matcher(text);
    int at = 0;
    while (run.find()) {
      written.append(text, at, run.start());
      written.append(inTownName(text, run, towns) ? run.group() : number(text, run));
      at = run.end();
    }
    return written.append(text, at, text.length()).toString().toUpperCase(java.util.Locale.ROOT);
  }

  static String written(String said) {
    return written(said, Set.of());
  }

  private static String number(String text, Matcher run) {
    String words = run.group();
    String before = text.substring(0, run.start());
    Matcher unit = NUMBERED.matcher(text).region(run.end(), text.length());
    Matcher gate = GATE.matcher(text).region(run.end(), text.length());
    boolean numbered = unit.lookingAt() || gate.lookingAt() && AFTER_HOUSE.matcher(before).find();
    if (numbered || dashed(text, run)) {
      return withName(words);
    }
    boolean ends = END.matcher(text).region(run.end(), text.length()).lookingAt();
    if (ends && words.length() > 1 && BEFORE_DOOR.matcher(before).find()) {
      return Numeral.digits(words).orElse(words);
    }
    boolean oneByOne = words.length() > 2 && words.matches("[零〇幺一二三四五六七八九0-9]+");
    boolean named = NAMED.matcher(text).region(run.end(), text.length()).lookingAt();
    return oneByOne && !named ? Numeral.digits(words).orElse(words) : words;
  }

  private static boolean dashed(String text, Matcher run) {
    return SUB_NUMBER.matcher(text).region(run.end(), text.length()).lookingAt()
        || PART_NUMBER.matcher(text.substring(0, run.start())).find();
  }

  /** The whole numeral, or what of its end is one: in 解放三一百二十号 the street keeps its 三. */
  private static String withName(String words) {
    Optional<String> whole = Numeral.digits(words);
    for (int at = 1; whole.isEmpty() && at < words.length(); at++) {
      String name = words.substring(0, at);
      whole = Numeral.digits(words.substring(at)).map(digits -> name + digits);
    }
    return whole.orElse(words);
  }

  /** Whether a town of the city is called so: 七百弄乡, 兴十四镇. */
  private static boolean inTownName(String text, Matcher run, Set<String> towns) {
    for (int from = Math.max(0, run.start() - 6); from <= run.start(); from++) {
      int end = Math.min(text.length(), run.end() + 8);
      for (int to = run.end() + 1; to <= end; to++) {
        String name = text.substring(from, to);
        if (towns.contains(name)) {
          return true;
        }
      }
    }
    return false;
  }
}

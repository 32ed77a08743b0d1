package io.orderline.understand.slot;

import io.orderline.understand.text.DataLines;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what callers say of themselves when asked for a second factor: a name, or the digits of a
 * number. Whether it is right is for the shop's customers to tell.
 */
public final class OneselfReader {
  /** The slot that is asked for. */
  public static final String FACTOR = "factor";

  private static final int SHORTEST_NUMBER = 4;
  private static final int LONGEST_NAME = 4;

  private static final Pattern INTRODUCED =
      Pattern.compile("(?:姓名|名字|下单人|收货人|收件人|买家|我|本人)?(?:的?名字)?(?:就?是|叫做?|姓|写的是)+(?<name>.+)");
  private static final Pattern CLOSING = Pattern.compile("[啊呀哦哈呢嘛呗的]+$");
  private static final Pattern NO_NAME =
      Pattern.compile("[吗么？?]$|什么|为啥|怎么|不|没|要|想|等|给|谁|问|查一|查下|退|换|谢谢|多谢|好的|方便|明白|成了");
  private static final Pattern BETWEEN = Pattern.compile("[\\s，,。.、！!]");

  private static final List<String> SURNAMES = DataLines.of("surnames.txt");

  private OneselfReader() {}

  /**
   * @param digits the numbers in it, the first one first
   */
  public static Optional<String> read(String text, List<String> digits) {
    Optional<String> number =
        digits.stream().filter(run -> run.length() >= SHORTEST_NUMBER).findFirst();
    return number.isPresent() ? number : name(BETWEEN.matcher(text).replaceAll(""));
  }

  private static Optional<String> name(String text) {
    String plain = CLOSING.matcher(text).replaceAll("");
    Matcher introduced = INTRODUCED.matcher(plain);
    String name = introduced.matches() ? introduced.group("name") : plain;
    if (NO_NAME.matcher(plain).find()) {
      return Optional.empty();
    }
    // 我姓林，叫子涵: the shop compares the whole
    return introduced.matches() && plain.contains("姓")
        ? Optional.of(plain)
        : Optional.of(name).filter(OneselfReader::looksLikeAName);
  }

  static boolean looksLikeAName(String name) {
    return name.length() >= 2
        && name.length() <= LONGEST_NAME
        && SURNAMES.stream()
            .anyMatch(
                surnames ->
                    surnames.length() > 2
                        ? surnames.indexOf(name.charAt(0)) >= 0
                        : name.startsWith(surnames));
  }
}

package io.orderline.lab.evaluate.turns;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of one case, which no other case has.
 *
 * @param customer the customer's id
 * @param name the customer's name
 * @param phone the customer's number
 * @param caller the number that calls
 * @param orders order numbers by label, in the profile's order
 * @param seed for what else its rows hold
 */
record CaseData(
    String tenant,
    String customer,
    String name,
    String phone,
    String caller,
    Map<String, String> orders,
    long seed) {
  private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z][A-Za-z.]*)}");
  private static final String SPOKEN = "零幺二三四五六七八九";
  private static final int TAIL = 4;

  CaseData {
    orders = new LinkedHashMap<>(orders);
  }

  /** Order labels by number. */
  Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    orders.forEach((label, number) -> labels.put(number, label));
    return labels;
  }

  /** Puts numbers where they stand in braces; {@code {A.zh}} is read digit by digit. */
  String filled(String words) {
    return VALUE
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group())));
  }

  private String value(String name, String written) {
    boolean spoken = name.endsWith(".zh");
    String plain = spoken ? name.substring(0, name.length() - ".zh".length()) : name;
    String value =
        switch (plain) {
          case "phone" -> phone;
          case "tail" -> phone.substring(phone.length() - TAIL);
          default -> orders.get(plain);
        };
    if (value == null) {
      return written;
    }
    return spoken ? spoken(value) : value;
  }

  private static String spoken(String digits) {
    StringBuilder words = new StringBuilder();
    digits.chars().forEach(digit -> words.append(SPOKEN.charAt(digit - '0')));
    return words.toString();
  }
}

package io.orderline.console.settings;

import io.orderline.console.web.Refused;
import io.orderline.core.call.PhoneNumber;
import java.util.regex.Pattern;

/** Where callers can be put through to: a shop's people, and nobody who must not be disturbed. */
final class AgentNumbers {
  private static final String FIELD = "agentNumber";

  /** A country's or a town's code that may stand before a short number. */
  private static final String PREFIX = "(?:00|)(?:86|)(?:0\\d{2,3}|)";

  private static final Pattern EMERGENCY =
      Pattern.compile(PREFIX + "(?:110|112|119|120|122|000|911|995|999|12110|12119|12395)");

  /** Of the government, of the carriers, and who says the time. */
  private static final Pattern PUBLIC_SERVICE =
      Pattern.compile(PREFIX + "(?:114|117|121|12[0-9]{3}|116[0-9]{3}|100[0-9]{2}|1010[0-9]{4})");

  /** Sound information in China; premium and satellite numbers elsewhere. */
  private static final Pattern PREMIUM =
      Pattern.compile(
          "(?:0\\d{2,3}|)(?:160|168)\\d{4,6}"
              + "|(?:00|)(?:1900\\d{7}|979\\d{6,12}|87\\d{8,12}|88[1238]\\d{6,12}|449\\d{8,9}"
              + "|49(?:900|137)\\d{4,8}|338\\d{8}|3989\\d{6,9}|81990\\d{5,8}|82060\\d{6,8}"
              + "|852900\\d{5,8}|886204\\d{5,7})");

  private AgentNumbers() {}

  /** Reads a number that can be dialled for callers; fails with what is wrong with it. */
  static PhoneNumber read(String text) {
    PhoneNumber number =
        PhoneNumber.read(text)
            .orElseThrow(
                () -> Refused.invalid(FIELD, "A number has 3 to 15 digits, such as 021-60000001."));
    check(number);
    return number;
  }

  /** Fails where callers must not be put through to it. */
  static void check(PhoneNumber number) {
    refuse(number, EMERGENCY, "This is an emergency number: callers are never put through to it.");
    refuse(
        number,
        PUBLIC_SERVICE,
        "This is a public service: name the number that your own people answer.");
    refuse(
        number,
        PREMIUM,
        "This number costs extra for each call: name one that costs what a call costs.");
  }

  private static void refuse(PhoneNumber number, Pattern numbers, String why) {
    if (numbers.matcher(number.digits()).matches()) {
      throw Refused.invalid(FIELD, why);
    }
  }
}

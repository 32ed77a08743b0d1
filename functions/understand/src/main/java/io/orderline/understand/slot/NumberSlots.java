package io.orderline.understand.slot;

import io.orderline.core.understanding.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that name something: order, phone and its tail, shipment. */
public final class NumberSlots implements SlotReader {
  public static final String PHONE = "phone";
  public static final String PHONE_TAIL = "phone_tail";
  public static final String ORDER_NUMBER = "order_number";
  public static final String TRACKING_NUMBER = "tracking_number";
  public static final String PHONE_WRONG = "phone_wrong";

  private static final Pattern SPLIT =
      Pattern.compile(
          "(?<=[0-9])[- ](?=[0-9])|(?<=(?<![a-z])[a-z]) (?=[a-z](?![a-z])|[0-9])|(?<=[0-9]) (?=[a-z](?![a-z]))");
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?<![a-z0-9])(?:sf|yt|zto|sto|yd|jd|jdv|db|ems|dpk|jt)[a-z]{0,3}[ -]?[0-9]{8,15}(?![0-9])");
  private static final Pattern NAMED_TRACKING =
      Pattern.compile("(?:快递|运|物流|快件|包裹)(?:单)?号(?:码)?[是为:,， ]*([0-9]{8,18})");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:尾号|(?:最后|末|后|尾)(?:面)?(?:四|4)(?:位|个)(?:数字?|号码?|号)?)(?:数)?(?:就)?[是为:,， ]*([0-9]{4})(?![0-9])");
  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9])(?:\\+?86)?(1[3-9][0-9]{9})(?![0-9])");
  private static final Pattern NAMED_PHONE =
      Pattern.compile("(?:手机|电话|联系)(?:号码?)?[是为:,， ]*([0-9]{5,13})(?![0-9])");
  private static final Pattern ORDER =
      Pattern.compile("(?:订单|单子|单)(?:编号|号码?)?[是为:,， ]*([0-9]{6,24})(?![0-9])");
  private static final Pattern ORDER_WITH_LETTERS =
      Pattern.compile(
          "(?:订单|单子|单)(?:编号|号码?)[是为:,， ]*(?=[0-9a-z-]*[0-9]{3})(?=[0-9-]*[a-z])([0-9a-z][0-9a-z-]{5,23})(?![0-9a-z])");
  private static final Pattern CODE_WITH_LETTERS =
      Pattern.compile("(?<![0-9a-z])([a-z]{1,4}[0-9]{6,20})(?![0-9a-z])");
  private static final Pattern LONG = Pattern.compile("(?<![0-9a-z])([0-9]{10,24})(?![0-9])");

  @Override
  public List<Slot> read(Said said) {
    List<Slot> slots = new ArrayList<>();
    String rest = SPLIT.matcher(said.written()).replaceAll("");
    rest = take(rest, TRACKING, TRACKING_NUMBER, slots);
    rest = take(rest, NAMED_TRACKING, TRACKING_NUMBER, slots);
    rest = take(rest, ORDER_WITH_LETTERS, ORDER_NUMBER, slots);
    rest = take(rest, TAIL, PHONE_TAIL, slots);
    rest = take(rest, MOBILE, PHONE, slots);
    Matcher phone = NAMED_PHONE.matcher(rest);
    if (phone.find()) {
      slots.add(SlotReader.slot(PHONE, phone.group(1), PHONE_WRONG));
      rest = phone.replaceFirst(" ");
    }
    rest = take(rest, ORDER, ORDER_NUMBER, slots);
    rest = take(rest, CODE_WITH_LETTERS, ORDER_NUMBER, slots);
    take(rest, LONG, ORDER_NUMBER, slots);
    return slots;
  }

  /** Adds the first number found and takes it out, so that it is not read twice. */
  private static String take(String text, Pattern pattern, String name, List<Slot> slots) {
    Matcher found = pattern.matcher(text);
    if (!found.find() || slots.stream().anyMatch(slot -> slot.name().equals(name))) {
      return text;
    }
    String value = found.groupCount() == 0 ? found.group() : found.group(1);
    slots.add(new Slot(name, value.replaceAll("[ -]", "").toUpperCase(Locale.ROOT)));
    return found.replaceFirst(" ");
  }
}

package io.orderline.call.conversation;

import io.orderline.core.order.Customer;
import io.orderline.core.tenant.IdentityRules.Proof;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a caller says when asked for a name or another number.
 *
 * @param words as they were heard or keyed
 */
record SaidOfOneself(String words) {
  private static final Pattern CODE = Pattern.compile("验证码|驗證碼|校验码|短信|发码");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String OTHER_DIGITS = "〇幺两";
  private static final String THEIR_VALUES = "012";
  private static final int TAIL = 4;

  /** Two characters are the shortest name; one alone would be found in many sentences. */
  private static final int SHORTEST_NAME = 2;

  boolean asksForCode() {
    return CODE.matcher(words).find();
  }

  /**
   * Whether it is something of the customer's that was not shown before.
   *
   * @param orders numbers of the order that is talked about
   */
  boolean fits(Customer customer, List<String> orders, List<Proof> proven) {
    String digits = digits();
    String phone = customer.phone().digits();
    boolean byOrder = proven.contains(Proof.ORDER_NUMBER);
    boolean byPhone =
        proven.contains(Proof.PHONE_TAIL)
            || proven.contains(Proof.FULL_PHONE)
            || proven.contains(Proof.CALLING_NUMBER);
    return named(customer.name())
        || !byPhone && (digits.equals(phone) || digits.equals(tail(phone)))
        || !byOrder && orders.contains(digits);
  }

  /** 林子涵; 我姓林，叫子涵. */
  private boolean named(String name) {
    if (name.length() < SHORTEST_NAME) {
      return false;
    }
    String plain = words.replaceAll("[\\s，,。.、的]", "");
    return plain.contains(name)
        || name.length() > SHORTEST_NAME
            && plain.contains("姓" + name.charAt(0))
            && plain.contains(name.substring(1));
  }

  private static String tail(String phone) {
    return phone.substring(Math.max(0, phone.length() - TAIL));
  }

  private String digits() {
    StringBuilder digits = new StringBuilder();
    for (char c : words.toCharArray()) {
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (DIGITS.indexOf(c) >= 0) {
        digits.append(DIGITS.indexOf(c));
      } else if (OTHER_DIGITS.indexOf(c) >= 0) {
        digits.append(THEIR_VALUES.charAt(OTHER_DIGITS.indexOf(c)));
      }
    }
    return digits.toString();
  }
}

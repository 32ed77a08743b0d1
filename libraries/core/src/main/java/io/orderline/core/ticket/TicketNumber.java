package io.orderline.core.ticket;

import java.util.regex.Pattern;

/**
 * The number of a ticket as it is read aloud and keyed in again: digits of which the last is a
 * check digit, so that no single wrong digit and no two swapped neighbours make another number.
 */
public record TicketNumber(String value) {
  private static final Pattern FORM = Pattern.compile("\\d{4,12}");

  /** Damm's quasigroup of order 10: finds every single wrong digit and every swap of neighbours. */
  private static final String[] DAMM = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
  };

  public TicketNumber {
    if (value == null || !FORM.matcher(value).matches() || check(value) != 0) {
      throw new IllegalArgumentException("no ticket has this number: its check digit does not fit");
    }
  }

  /**
   * The ticket number of the n-th ticket.
   *
   * @param n 100 to 99 999 999 999
   */
  public static TicketNumber of(long n) {
    return new TicketNumber(n + String.valueOf(check(String.valueOf(n))));
  }

  /** Whether the digits form a ticket number. */
  public static boolean valid(String digits) {
    return digits != null && FORM.matcher(digits).matches() && check(digits) == 0;
  }

  private static int check(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
    }
    return interim;
  }

  @Override
  public String toString() {
    return value;
  }
}

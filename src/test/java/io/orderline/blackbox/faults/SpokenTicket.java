package io.orderline.blackbox.faults;

import io.orderline.core.ticket.TicketNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ticket number in what a caller hears. */
final class SpokenTicket {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern TOLD = Pattern.compile("工单号是((?:[幺零一二三四五六七八九]，?){9})");

  private SpokenTicket() {}

  static Optional<String> in(String heard) {
    Matcher told = TOLD.matcher(heard);
    if (!told.find()) {
      return Optional.empty();
    }
    var digits = new StringBuilder();
    told.group(1)
        .replace('幺', '一')
        .chars()
        .map(DIGITS::indexOf)
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return Optional.of(new TicketNumber(digits.toString()).value());
  }
}

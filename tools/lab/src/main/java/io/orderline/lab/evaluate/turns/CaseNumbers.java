package io.orderline.lab.evaluate.turns;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Gives each case numbers of its own. They come from its id, so that a run repeats exactly, unless
 * they are taken already.
 */
final class CaseNumbers {
  private static final String SURNAMES = "林何高罗梁宋唐许邓冯";
  private static final String[] GIVEN = {"子涵", "国庆", "秀英", "浩然", "小曼", "德明", "佳宁", "振华"};

  /** So long that a person who tells the last four digits tells the customer from all others. */
  private static final int TAIL = 4;

  private static final int HUNDRED_MILLION = 100_000_000;

  private final Set<String> tails;
  private final Set<String> orders = new HashSet<>();

  /**
   * @param tails last four digits that belong to others
   */
  CaseNumbers(Set<String> tails) {
    this.tails = new HashSet<>(tails);
  }

  CaseData of(TurnCase turns) {
    long seed = (turns.id() + turns.written().says()).hashCode();
    Random random = new Random(seed);
    String phone = phone(random);
    String name =
        SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN[random.nextInt(GIVEN.length)];
    Map<String, String> numbers = new LinkedHashMap<>();
    turns.profile().orders().keySet().forEach(label -> numbers.put(label, order(random)));
    return new CaseData(
        turns.point().shop(),
        "T" + Long.toHexString(random.nextLong()),
        name,
        phone,
        turns.point().callsFromTheirNumber() ? phone : "188" + eightDigits(random),
        numbers,
        random.nextLong());
  }

  private String phone(Random random) {
    while (true) {
      String digits = eightDigits(random);
      String tail = digits.substring(digits.length() - TAIL);
      // a tail that is heard as a number of things, or is easily misheard, is another test
      if (tail.charAt(0) != '0' && tail.chars().distinct().count() > 2 && tails.add(tail)) {
        return "199" + digits;
      }
    }
  }

  private String order(Random random) {
    while (true) {
      String number = "96" + eightDigits(random);
      if (orders.add(number)) {
        return number;
      }
    }
  }

  private static String eightDigits(Random random) {
    return "%08d".formatted(random.nextInt(HUNDRED_MILLION));
  }
}

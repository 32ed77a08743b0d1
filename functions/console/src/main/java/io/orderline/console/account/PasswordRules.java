package io.orderline.console.account;

import io.orderline.console.web.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Which passwords are refused: short ones and those that are tried first. Nothing else helps. */
final class PasswordRules {
  private static final int SHORTEST = 10;

  /** What bcrypt takes in. */
  private static final int MOST_BYTES = 72;

  private static final int FEWEST_LETTERS = 5;
  private static final Set<String> TRIED_FIRST =
      Set.of("1234567890", "0123456789", "password123", "qwertyuiop", "orderline123", "admin12345");

  private PasswordRules() {}

  /** Checks what shall come after a password that is known to be right. */
  static void checkNext(String password, String present, String account) {
    check(password, account);
    if (password.equals(present)) {
      throw Refused.invalid(
          "same-password", "next", "That is the present password: choose another.");
    }
  }

  /** Whether bcrypt takes in all of it: of a longer one it would ignore the end. */
  static boolean whole(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  static void check(String password, String account) {
    String given = password == null ? "" : password;
    if (given.length() < SHORTEST) {
      throw weak("A password has at least %d characters.".formatted(SHORTEST));
    }
    if (!whole(given)) {
      throw weak(
          "A password has at most %d letters, or 24 Chinese characters.".formatted(MOST_BYTES));
    }
    String lower = given.toLowerCase(Locale.ROOT);
    if (given.chars().distinct().count() < FEWEST_LETTERS
        || TRIED_FIRST.contains(lower)
        || lower.contains(account)) {
      throw weak("This password is among those that are tried first.");
    }
  }

  private static Refused weak(String why) {
    return Refused.invalid("weak-password", "next", why);
  }
}

package io.orderline.console.account;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that nobody guesses. */
@Singleton
public class RandomTexts {
  /** Without those that look alike: people type it from a terminal. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final RandomGenerator random;

  RandomTexts() {
    this(new SecureRandom());
  }

  RandomTexts(RandomGenerator random) {
    this.random = random;
  }

  /** For a cookie: 256 bits. */
  String cookie() {
    return base64(32);
  }

  /** To name something. */
  public String id() {
    return base64(12);
  }

  /** To be typed once: 79 bits. */
  String password() {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    return random
        .ints(GROUP, 0, LETTERS.length())
        .mapToObj(place -> LETTERS.substring(place, place + 1))
        .collect(Collectors.joining());
  }

  private String base64(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package io.orderline.call.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Makes codes that nobody can guess; a test makes its own. */
@ApplicationScoped
public class CodeMaker {
  private static final int MILLION = 1_000_000;

  private final SecureRandom random = new SecureRandom();

  /** Six digits. */
  public String next() {
    return "%06d".formatted(random.nextInt(MILLION));
  }
}

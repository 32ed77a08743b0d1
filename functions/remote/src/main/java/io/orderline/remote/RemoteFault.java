package io.orderline.remote;

/**
 * A system of others did not answer, or not as agreed. The message names the system and never
 * quotes its answer, which may hold personal data.
 */
public final class RemoteFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean passing;

  private RemoteFault(String message, Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  /** A fault that may be gone when asked again at once. */
  public static RemoteFault passing(String message, Throwable cause) {
    return new RemoteFault(message, cause, true);
  }

  /** A fault that stays until somebody does something about it, or until later. */
  public static RemoteFault lasting(String message, Throwable cause) {
    return new RemoteFault(message, cause, false);
  }

  public boolean isPassing() {
    return passing;
  }
}

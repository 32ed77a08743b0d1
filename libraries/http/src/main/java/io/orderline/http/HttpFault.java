package io.orderline.http;

import io.orderline.core.fault.FaultKind;

/**
 * A system of others did not answer, or not as agreed. The message names the system and never
 * quotes its answer, which may hold personal data.
 */
public final class HttpFault extends RuntimeException implements FaultKind.Told {
  private static final long serialVersionUID = 1L;

  private final boolean passing;
  private final boolean perhapsDone;
  private final FaultKind kind;

  private HttpFault(
      String message, Throwable cause, boolean passing, boolean perhapsDone, FaultKind kind) {
    super(message, cause);
    this.passing = passing;
    this.perhapsDone = perhapsDone;
    this.kind = kind;
  }

  /** A fault that may be gone when asked again at once. */
  public static HttpFault passing(String message, Throwable cause) {
    return new HttpFault(message, cause, true, true, FaultKind.UNCLEAR);
  }

  /** A fault that stays until somebody does something about it, or until later. */
  public static HttpFault lasting(String message, Throwable cause) {
    return new HttpFault(message, cause, false, true, FaultKind.UNCLEAR);
  }

  /** This fault, of a request that never reached the system or that it turned away unread. */
  HttpFault ofNothingDone() {
    return new HttpFault(getMessage(), getCause(), passing, false, FaultKind.AWAY);
  }

  /** This fault, of a kind that the answer's status tells. */
  HttpFault of(int status) {
    return new HttpFault(
        getMessage(), getCause(), passing, perhapsDone, FaultKind.ofStatus(status));
  }

  @Override
  public FaultKind faultKind() {
    return kind;
  }

  public boolean isPassing() {
    return passing;
  }

  /** Whether the system may have done what it was told all the same. */
  public boolean isPerhapsDone() {
    return perhapsDone;
  }
}

package io.orderline.console.oidc;

/** Somebody is not signed in. The message is for the log, and holds nothing of theirs. */
public final class SignInFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code what the page says: {@code away}, {@code refused}, {@code expired} or {@code
   *     invalid}
   */
  public SignInFailed(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public SignInFailed(String code, String message) {
    this(code, message, null);
  }

  /** What the page says. */
  public String code() {
    return code;
  }
}

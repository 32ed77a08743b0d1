package io.orderline.console.web;

import java.time.Duration;

/** A request that is not done, with what the API answers. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final int retryAfterSeconds;

  private Refused(Problem problem, int retryAfterSeconds) {
    super(problem.code() + ": " + problem.detail().orElse(""), null, false, false);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  private static Refused of(int status, String code, String detail) {
    return new Refused(Problem.of(status, code, detail), 0);
  }

  /** What the address names is not there. */
  public static Refused notFound() {
    return of(404, "not-found", "There is nothing of that name in this shop.");
  }

  /** A value of the request cannot be. */
  public static Refused invalid(String field, String why) {
    return new Refused(Problem.of(400, "invalid", why).at(field), 0);
  }

  /** A value of the request cannot be, for a reason that has a code of its own. */
  public static Refused invalid(String code, String field, String why) {
    return new Refused(Problem.of(400, code, why).at(field), 0);
  }

  /** Who asks is not known. */
  public static Refused unknown(String code, String why) {
    return of(401, code, why);
  }

  /** Who asks may not. */
  public static Refused forbidden(String code, String why) {
    return of(403, code, why);
  }

  /** What is there stands against it. */
  public static Refused conflict(String code, String why) {
    return of(409, code, why);
  }

  /** It is not what was asked for by that name before. */
  public static Refused mismatch(String code, String why) {
    return of(422, code, why);
  }

  /** The {@code after} of a request is no place in this list. */
  public static Refused cursor() {
    return invalid("after", "after is the next of another page of this list.");
  }

  /** Too much is asked for at once; not by who asks now, perhaps. */
  public static Refused busy(String why, Duration time) {
    return new Refused(Problem.of(503, "unavailable", why), Math.toIntExact(time.toSeconds()));
  }

  /** Later, perhaps. */
  public static Refused wait(String code, String why, Duration time) {
    return new Refused(
        Problem.of(429, code, why), Math.toIntExact(Math.max(1, time.toSeconds() + 1)));
  }

  /** The reason for programs. */
  public String code() {
    return problem.code();
  }

  Problem problem() {
    return problem;
  }

  int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}

package io.orderline.standalone;

/**
 * Why the process cannot start, in words that tell the user what to do. It is printed without a
 * stack trace.
 */
final class StartupProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final int exitCode;

  StartupProblem(String whatToDo) {
    this(whatToDo, FAILED, null);
  }

  private StartupProblem(String whatToDo, int exitCode, Throwable cause) {
    super(whatToDo, cause);
    this.exitCode = exitCode;
  }

  /** A setting that no machine could follow. */
  static StartupProblem misused(String whatToDo) {
    return new StartupProblem(whatToDo, MISUSED, null);
  }

  /** 1 where the machine refuses, 2 where the user is not understood. */
  int exitCode() {
    return exitCode;
  }

  StartupProblem(String whatToDo, Throwable cause) {
    this(whatToDo, FAILED, cause);
  }
}

package io.orderline.standalone;

/**
 * Why the process cannot start, in words that tell the user what to do. It is printed without a
 * stack trace.
 */
final class StartupProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartupProblem(String whatToDo) {
    super(whatToDo);
  }

  StartupProblem(String whatToDo, Throwable cause) {
    super(whatToDo, cause);
  }
}

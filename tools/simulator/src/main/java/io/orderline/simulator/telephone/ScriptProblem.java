package io.orderline.simulator.telephone;

/** An answer that the provider would not run. */
public final class ScriptProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScriptProblem(String message) {
    super(message);
  }

  ScriptProblem(String message, Throwable cause) {
    super(message, cause);
  }
}

package io.orderline.simulator;

/** Why a command cannot do its work, in words that tell the user what to do. */
public final class CommandProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CommandProblem(String whatToDo) {
    super(whatToDo);
  }

  public CommandProblem(String whatToDo, Throwable cause) {
    super(whatToDo, cause);
  }
}

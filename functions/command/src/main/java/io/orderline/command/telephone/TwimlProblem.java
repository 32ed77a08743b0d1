package io.orderline.command.telephone;

/** A document that Twilio would not run. */
public final class TwimlProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TwimlProblem(String message) {
    super(message);
  }

  TwimlProblem(String message, Throwable cause) {
    super(message, cause);
  }
}

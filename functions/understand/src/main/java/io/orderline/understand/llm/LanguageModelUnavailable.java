package io.orderline.understand.llm;

/** The language model gave no answer: the trained head's stands. */
public final class LanguageModelUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LanguageModelUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}

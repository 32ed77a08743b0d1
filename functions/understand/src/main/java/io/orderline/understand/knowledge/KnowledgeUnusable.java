package io.orderline.understand.knowledge;

/** A shop's texts are not of the form; the message names the file and what to do. */
public final class KnowledgeUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KnowledgeUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}

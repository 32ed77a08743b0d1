package io.orderline.blackbox.conversation;

/** What an author has to mend in a conversation's file. */
final class ConversationProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConversationProblem(String file, int line, String message) {
    super("%s:%d: %s".formatted(file, line, message));
  }
}

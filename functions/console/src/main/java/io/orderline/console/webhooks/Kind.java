package io.orderline.console.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be told. */
public enum Kind {
  CALL_ENDED("call.ended"),
  /** A caller waits for a person, or has one. */
  CALL_HANDED_OVER("call.handed-over"),
  TICKET_CHANGED("ticket.changed"),
  QUESTION_UNANSWERED("question.unanswered"),
  /** Somebody should look: a caller is angry, a ticket is overdue. */
  ALERT("alert"),
  /** Somebody tries a webhook; nobody chooses it. */
  TEST("test");

  /** What a webhook can be for. */
  static final List<Kind> CHOOSABLE = Arrays.stream(values()).filter(kind -> kind != TEST).toList();

  private final String code;

  Kind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static Optional<Kind> coded(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}

package io.orderline.telephony;

/** Writes the answer to one webhook. */
@FunctionalInterface
public interface AnswerWriter {

  WebhookAnswer write(Reply reply);

  /** Writes a request for more keys, for a provider whose webhooks tell of such an event. */
  default WebhookAnswer write(CallEvent.MoreKeys more) {
    throw new IllegalStateException("this provider gives all the keys of a turn at once");
  }
}

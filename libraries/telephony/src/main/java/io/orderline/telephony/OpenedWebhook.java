package io.orderline.telephony;

/** A webhook after {@link TelephonyProvider#open}. */
public sealed interface OpenedWebhook {

  /** Not signed with the tenant's secret, too old, or changed on its way. */
  record Refused() implements OpenedWebhook {}

  /**
   * A genuine webhook that was read once, and the way to answer it.
   *
   * @param event what happened
   * @param check how far the signature reaches
   */
  record Exchange(CallEvent event, SignatureCheck.Genuine check, AnswerWriter writer)
      implements OpenedWebhook {

    /** Writes an answer to this webhook. */
    public WebhookAnswer write(Reply reply) {
      return writer.write(reply);
    }

    /** Writes a request for more keys of the same turn. */
    public WebhookAnswer write(CallEvent.MoreKeys more) {
      return writer.write(more);
    }
  }
}

package io.orderline.console.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orderline.console.webhooks.WebhookTable.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as those see it who manage them.
 *
 * @param address without what is secret in it
 * @param signed whether we sign what we send
 * @param readable whether we can open what is sealed in it; else it must be entered again
 */
public record WebhookView(
    String id,
    String name,
    String shape,
    String address,
    boolean signed,
    List<String> kinds,
    List<String> brands,
    boolean enabled,
    boolean readable,
    Instant createdAt,
    String createdBy) {

  static WebhookView of(Kept kept) {
    WebhookTable.Shown shown = kept.shown();
    return new WebhookView(
        shown.id(),
        shown.name(),
        shown.shape().code(),
        shown.address(),
        shown.signed(),
        shown.kinds().stream().sorted().map(Kind::code).toList(),
        shown.brands().stream().sorted().toList(),
        shown.enabled(),
        kept.webhook().isPresent(),
        shown.createdAt(),
        shown.createdBy());
  }

  static WebhookView of(Webhook webhook) {
    return new WebhookView(
        webhook.id(),
        webhook.name(),
        webhook.shape().code(),
        WebhookAddress.shown(webhook.address()),
        webhook.secret().isPresent(),
        webhook.kinds().stream().sorted().map(Kind::code).toList(),
        webhook.brands().stream().sorted().toList(),
        webhook.enabled(),
        true,
        webhook.createdAt(),
        webhook.createdBy());
  }

  /**
   * A new webhook.
   *
   * @param secret with which what we send is checked, this once; where it is ours to make
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Made(WebhookView webhook, Optional<String> secret) {
    @Override
    public String toString() {
      return "Made[" + webhook.id() + "]";
    }
  }
}

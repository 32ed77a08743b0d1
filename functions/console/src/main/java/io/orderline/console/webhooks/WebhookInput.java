package io.orderline.console.webhooks;

import io.orderline.access.Principal;
import io.orderline.access.TenantScope;
import io.orderline.console.account.Granting;
import io.orderline.console.account.Reach;
import io.orderline.console.web.Given;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of a webhook. What is null stays as it is, or is as little as possible where it is
 * new.
 *
 * @param shape of a new one; it does not change
 * @param secret what a robot of 钉钉 or 飞书 signs with; empty takes it away
 */
public record WebhookInput(
    String name,
    String shape,
    String address,
    String secret,
    List<String> kinds,
    List<String> brands,
    Boolean enabled) {

  /** Without what is secret. */
  @Override
  public String toString() {
    return "WebhookInput";
  }

  /**
   * A new one.
   *
   * @param ours the secret that we make for who understands our own shape
   */
  Webhook made(
      Principal by,
      TenantId tenant,
      Tenants tenants,
      WebhookAddress addresses,
      String id,
      String ours,
      Instant now) {
    Shape of =
        Shape.coded(shape == null ? "" : shape)
            .orElseThrow(
                () -> Refused.invalid("shape", "A shape is json, wecom, dingtalk or feishu."));
    Set<String> only = brands(by, tenant, tenants, Set.of());
    return new Webhook(
        id,
        Given.text("name", name, 1, 40),
        of,
        addresses.read("address", address),
        secret(of, Optional.of(ours).filter(_ -> of == Shape.JSON)),
        kinds(Set.of()),
        only,
        !Boolean.FALSE.equals(enabled),
        now,
        by.name());
  }

  /** One after the change. */
  Webhook changed(
      Principal by,
      TenantId tenant,
      Tenants tenants,
      WebhookAddress addresses,
      WebhookTable.Kept before) {
    WebhookTable.Shown was = before.shown();
    if (shape != null && !shape.equals(was.shape().code())) {
      throw Refused.invalid("shape", "A shape does not change: make another webhook.");
    }
    return new Webhook(
        was.id(),
        name == null ? was.name() : Given.text("name", name, 1, 40),
        was.shape(),
        address(addresses, before),
        secret(was.shape(), before.webhook().flatMap(Webhook::secret)),
        kinds(was.kinds()),
        brands(by, tenant, tenants, was.brands()),
        enabled == null ? was.enabled() : enabled,
        was.createdAt(),
        was.createdBy());
  }

  private URI address(WebhookAddress addresses, WebhookTable.Kept before) {
    if (before.webhook().isEmpty() && before.shown().shape() == Shape.JSON) {
      throw Refused.conflict(
          "sealed-otherwise",
          "This webhook was sealed with another key: remove it, and make another.");
    }
    if (address != null) {
      return addresses.read("address", address);
    }
    return before
        .webhook()
        .map(Webhook::address)
        .orElseThrow(
            () ->
                Refused.invalid(
                    "address", "The address was sealed with another key: enter it again."));
  }

  private Optional<String> secret(Shape of, Optional<String> before) {
    if (secret == null || of == Shape.JSON && secret.isBlank()) {
      return before;
    }
    if (of == Shape.JSON || of == Shape.WECOM && !secret.isBlank()) {
      throw Refused.invalid(
          "secret",
          of == Shape.JSON
              ? "This secret is made here, and shown once: leave it out."
              : "A robot of 企业微信 checks no signature: leave it out.");
    }
    return Given.optional("secret", secret, 200);
  }

  private Set<Kind> kinds(Set<Kind> before) {
    if (kinds == null && !before.isEmpty()) {
      return before;
    }
    Set<Kind> read = new HashSet<>();
    for (String kind : kinds == null ? List.<String>of() : kinds) {
      read.add(
          Kind.CHOOSABLE.stream()
              .filter(known -> known.code().equals(kind))
              .findFirst()
              .orElseThrow(() -> Refused.invalid("kinds", "There is no such event.")));
    }
    if (read.isEmpty()) {
      throw Refused.invalid("kinds", "Name at least one event, such as call.ended.");
    }
    return read;
  }

  private Set<String> brands(Principal by, TenantId tenant, Tenants tenants, Set<String> before) {
    Set<String> after =
        brands == null
            ? before
            : Reach.brands(brands, new TenantScope.Only(Set.of(tenant)), tenants);
    if (!new Granting(by).covers(after)) {
      throw Refused.forbidden("beyond-yours", "Your account does not see all these brands.");
    }
    return after;
  }
}

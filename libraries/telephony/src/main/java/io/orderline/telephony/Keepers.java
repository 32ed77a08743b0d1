package io.orderline.telephony;

import io.orderline.core.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds whose secret signed a webhook. */
public final class Keepers {
  private Keepers() {}

  /**
   * The first of the tenants whose webhooks are signed with this secret.
   *
   * @param all what is configured, by tenant
   * @param secretOf what a tenant's webhooks are signed with, if it has an account
   * @throws java.util.NoSuchElementException when it is nobody's
   */
  public static <A> TenantId of(
      Map<String, A> all, Function<A, Optional<String>> secretOf, String secret) {
    return all.entrySet().stream()
        .filter(entry -> secretOf.apply(entry.getValue()).filter(secret::equals).isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(TenantId::new)
        .orElseThrow();
  }
}

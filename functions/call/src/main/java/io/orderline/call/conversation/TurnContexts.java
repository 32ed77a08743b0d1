package io.orderline.call.conversation;

import io.orderline.core.call.PhoneNumber;
import io.orderline.core.dialogue.Shop;
import io.orderline.core.dialogue.TurnContext;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.BusinessHours;
import io.orderline.core.tenant.Tenant;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import io.orderline.flows.policy.PolicyLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Puts together what surrounds a turn: the shop, its policies and the time. */
@ApplicationScoped
public class TurnContexts {
  private final Tenants tenants;
  private final PolicyLoader policies;
  private final Clock clock;

  TurnContexts(Tenants tenants, PolicyLoader policies, Clock clock) {
    this.tenants = tenants;
    this.policies = policies;
    this.clock = clock;
  }

  /** The context of a turn that happens now. */
  public TurnContext now(TenantId tenant) {
    Tenant shop = tenants.of(tenant);
    return now(shop, shop.name());
  }

  /** The context of a greeting: with the name of the brand that was called, where it is one's. */
  public TurnContext now(TenantId tenant, Optional<PhoneNumber> called) {
    Tenant shop = tenants.of(tenant);
    return now(shop, called.map(shop::nameAt).orElse(shop.name()));
  }

  /** The brand that was called. */
  Optional<String> brand(TenantId tenant, Optional<PhoneNumber> called) {
    return called.flatMap(tenants.of(tenant)::brandAt).map(Brand::id);
  }

  /** The context of a turn in which the shop calls itself by this name. */
  TurnContext now(Tenant shop, String name) {
    Instant now = clock.instant();
    // what is past says nothing of this turn, and need not be kept with it
    BusinessHours hours = shop.hours().since(LocalDate.ofInstant(now, shop.zone()));
    return new TurnContext(
        new Shop(name, shop.agents().number(), hours, policies.of(shop.id()), shop.identity()),
        now,
        shop.zone());
  }
}

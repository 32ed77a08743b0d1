package io.orderline.console.account;

import io.orderline.access.TenantScope;
import io.orderline.console.web.Refused;
import io.orderline.core.tenant.TenantId;
import io.orderline.core.tenant.Tenants;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads shops and brands out of a request; those that there are not are refused. */
public final class Reach {
  private Reach() {}

  /** The shops of these names. */
  public static TenantScope shops(List<String> names, Tenants tenants) {
    Set<TenantId> only = new HashSet<>();
    for (String shop : names) {
      if (shop == null || !TenantId.valid(shop) || tenants.find(new TenantId(shop)).isEmpty()) {
        throw Refused.invalid("shops", "There is no shop of that name here.");
      }
      only.add(new TenantId(shop));
    }
    return new TenantScope.Only(only);
  }

  /** The brands of these names, each of which one of the shops has. */
  public static Set<String> brands(Collection<String> names, TenantScope shops, Tenants tenants) {
    Set<String> known = new HashSet<>();
    tenants.all().stream()
        .filter(shop -> shops.includes(shop.id()))
        .forEach(shop -> shop.brands().forEach(brand -> known.add(brand.id())));
    for (String brand : names) {
      if (brand == null || !known.contains(brand)) {
        throw Refused.invalid(
            "brands", "The shops have no such brand: name brands by their short names.");
      }
    }
    return Set.copyOf(names);
  }
}

package io.orderline.access;

import io.orderline.core.tenant.TenantId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The shops that a principal reaches. */
public sealed interface TenantScope {
  /** Stands for all tenants in configuration. */
  String EVERY = "*";

  /** Whether this shop is among them. */
  boolean includes(TenantId tenant);

  /** Every shop of the installation. */
  record All() implements TenantScope {
    @Override
    public boolean includes(TenantId tenant) {
      return true;
    }
  }

  /** The listed shops. */
  record Only(Set<TenantId> tenants) implements TenantScope {
    public Only {
      tenants = Set.copyOf(tenants);
    }

    @Override
    public boolean includes(TenantId tenant) {
      return tenants.contains(tenant);
    }
  }

  /** Reads names of tenants; {@code *} alone is every tenant. */
  static TenantScope of(Collection<String> names) {
    return names.equals(Set.of(EVERY))
        ? new All()
        : new Only(names.stream().map(TenantId::new).collect(Collectors.toSet()));
  }
}

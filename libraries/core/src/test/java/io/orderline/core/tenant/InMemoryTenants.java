package io.orderline.core.tenant;

import io.orderline.core.call.PhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tenants that a test puts there, and may change: a table without the database. */
public final class InMemoryTenants implements Tenants {
  private volatile List<Tenant> all = List.of();

  public InMemoryTenants(Tenant... tenants) {
    List.of(tenants).forEach(this::save);
  }

  /** From now on, this is what is known of the tenant. */
  public synchronized void save(Tenant tenant) {
    List<Tenant> next = new ArrayList<>(all);
    next.removeIf(known -> known.id().equals(tenant.id()));
    if (next.stream()
        .flatMap(known -> known.everyNumber().stream())
        .anyMatch(tenant.everyNumber()::contains)) {
      throw new IllegalArgumentException("a number of " + tenant.id() + " is another tenant's");
    }
    next.add(tenant);
    next.sort(Comparator.comparing(known -> known.id().value()));
    all = List.copyOf(next);
  }

  @Override
  public List<Tenant> all() {
    return all;
  }

  @Override
  public Optional<Tenant> find(TenantId id) {
    return all.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Tenant> calledAt(PhoneNumber number) {
    return all.stream().filter(tenant -> tenant.answers(number)).findFirst();
  }

  @Override
  public Optional<Tenant> byDefault() {
    return find(new TenantId("demo"));
  }
}

package io.orderline.access;

import io.orderline.core.tenant.TenantId;
import io.orderline.core.ticket.TicketNumber;
import java.util.Optional;
import java.util.Set;

/** The authenticated source of a request. */
public sealed interface Principal {

  /** The name that an audit trail records. */
  String name();

  boolean may(Permission permission);

  TenantScope tenants();

  /** The only brands that are seen; all where empty. */
  default Set<String> brands() {
    return Set.of();
  }

  /**
   * Whether what is of this brand is seen.
   *
   * @param brand empty for what is of none, which only those see who see every brand
   */
  default boolean sees(Optional<String> brand) {
    return brands().isEmpty() || brand.filter(brands()::contains).isPresent();
  }

  /**
   * Who the action is recorded for. Only a function acts for somebody else; what anybody else
   * states is ignored.
   *
   * @param stated for whom the request says that it acts
   */
  default String actor(Optional<String> stated) {
    return name();
  }

  /**
   * A person of the shop.
   *
   * @param queues the queues whose calls the operator takes
   * @param brands the only brands that the operator sees; all where empty
   */
  record Operator(
      String name, Set<Role> roles, TenantScope tenants, Set<String> queues, Set<String> brands)
      implements Principal {
    public Operator {
      roles = Set.copyOf(roles);
      queues = Set.copyOf(queues);
      brands = Set.copyOf(brands);
      if (!roles.stream().allMatch(Role::personal)) {
        throw new IllegalArgumentException("an operator cannot have the roles " + roles);
      }
    }

    /** Who sees every brand. */
    public Operator(String name, Set<Role> roles, TenantScope tenants, Set<String> queues) {
      this(name, roles, tenants, queues, Set.of());
    }

    @Override
    public boolean may(Permission permission) {
      return roles.stream().anyMatch(permission::heldBy);
    }
  }

  /**
   * A program of the shop.
   *
   * @param scopes the permissions that it was given
   * @param brands the only brands that it sees; all where empty
   */
  record ApiClient(String name, Set<Permission> scopes, TenantScope tenants, Set<String> brands)
      implements Principal {
    public ApiClient {
      scopes = Set.copyOf(scopes);
      brands = Set.copyOf(brands);
      if (!scopes.stream().allMatch(scope -> scope.heldBy(Role.API_CLIENT))) {
        throw new IllegalArgumentException("an API client cannot have the scopes " + scopes);
      }
    }

    /** One that sees every brand. */
    public ApiClient(String name, Set<Permission> scopes, TenantScope tenants) {
      this(name, scopes, tenants, Set.of());
    }

    @Override
    public boolean may(Permission permission) {
      return scopes.contains(permission);
    }
  }

  /** A function of this installation, which acts for whom it says. */
  record Function(String name) implements Principal {
    @Override
    public boolean may(Permission permission) {
      return permission.heldBy(Role.FUNCTION);
    }

    @Override
    public TenantScope tenants() {
      return new TenantScope.All();
    }

    @Override
    public String actor(Optional<String> stated) {
      return stated.filter(by -> !by.isBlank()).orElse(name);
    }
  }

  /** A customer who follows a signed link to one ticket. */
  record Customer(TenantId tenant, TicketNumber ticket) implements Principal {
    @Override
    public String name() {
      return "customer";
    }

    @Override
    public boolean may(Permission permission) {
      return permission.heldBy(Role.CUSTOMER);
    }

    @Override
    public TenantScope tenants() {
      return new TenantScope.Only(Set.of(tenant));
    }
  }
}

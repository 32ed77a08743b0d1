package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.core.tenant.Brand;
import io.orderline.core.tenant.Tenant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who asks, what they may do, and their shops. */
public record Me(
    String name,
    String displayName,
    List<String> roles,
    List<String> permissions,
    List<Shop> shops,
    boolean everyShop,
    List<String> brands,
    boolean passwordMustChange,
    boolean external) {

  /** A shop that one reaches. */
  public record Shop(String id, String name, String zone, List<ShopBrand> brands) {
    static Shop of(Tenant tenant) {
      return new Shop(
          tenant.id().value(),
          tenant.name(),
          tenant.zone().getId(),
          tenant.brands().stream().map(ShopBrand::of).toList());
    }
  }

  /** A name that a shop answers with. */
  public record ShopBrand(String id, String name) {
    static ShopBrand of(Brand brand) {
      return new ShopBrand(brand.id(), brand.name());
    }
  }

  static Me of(
      Principal principal,
      String displayName,
      boolean mustChange,
      boolean external,
      List<Tenant> all) {
    Set<Role> roles =
        principal instanceof Principal.Operator operator ? operator.roles() : Set.of();
    return new Me(
        principal.name(),
        displayName,
        roles.stream().map(Role::code).sorted().toList(),
        Arrays.stream(Permission.values()).filter(principal::may).map(Permission::code).toList(),
        all.stream().filter(shop -> principal.tenants().includes(shop.id())).map(Shop::of).toList(),
        principal.tenants() instanceof TenantScope.All,
        principal.brands().stream().sorted().toList(),
        mustChange,
        external);
  }
}

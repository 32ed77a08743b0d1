package io.orderline.console.account;

import io.orderline.access.Principal;
import io.orderline.access.Role;
import io.orderline.access.TenantScope;
import io.orderline.console.web.Refused;
import java.util.Set;

/** Nobody gives more than they have: not a role, not a shop, not a brand. */
public record Granting(Principal by) {

  /** Whether one sees an account at all: every shop of it is one's own. */
  boolean sees(Account account) {
    return reaches(account.shops());
  }

  /** Whether all these shops are one's own. */
  public boolean reaches(TenantScope shops) {
    return switch (by.tenants()) {
      case TenantScope.All _ -> true;
      case TenantScope.Only(var own) ->
          shops instanceof TenantScope.Only(var theirs) && own.containsAll(theirs);
    };
  }

  /**
   * Whether all these brands are one's own.
   *
   * @param brands all where empty
   */
  public boolean covers(Set<String> brands) {
    return by.brands().isEmpty() || !brands.isEmpty() && by.brands().containsAll(brands);
  }

  /** Fails where the account, as it is or shall be, has more than one can give. */
  void check(Account account) {
    if (account.owner() && !has(Role.OWNER)) {
      throw Refused.forbidden("beyond-yours", "Only an owner makes or changes an owner.");
    }
    if (!sees(account)) {
      throw Refused.forbidden("beyond-yours", "That account reaches shops that yours does not.");
    }
    if (!covers(account.brands())) {
      throw Refused.forbidden("beyond-yours", "That account sees brands that yours does not.");
    }
  }

  private boolean has(Role role) {
    return by instanceof Principal.Operator operator && operator.roles().contains(role);
  }
}

package io.orderline.console.account;

import io.orderline.access.Permission;
import io.orderline.access.Principal;
import io.orderline.console.Installation;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Those who work in a shop. */
@Singleton
public class Colleagues {
  private final TenantTransaction transactions;

  Colleagues(TenantTransaction transactions) {
    this.transactions = transactions;
  }

  /** Those who may do something in a shop, and are not disabled. */
  Uni<List<Account>> whoMay(Permission permission, TenantId tenant) {
    return transactions
        .read(Installation.ROWS, Accounts::all)
        .map(
            accounts ->
                accounts.stream().filter(account -> may(account, permission, tenant)).toList());
  }

  /** Somebody of this name as who they are when they ask; empty where they may not do it. */
  public Uni<Optional<Principal>> find(String name, Permission permission, TenantId tenant) {
    return transactions
        .read(Installation.ROWS, session -> session.find(AccountRow.class, AccountRow.Key.of(name)))
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(AccountRow::account)
                    .filter(account -> may(account, permission, tenant))
                    .map(Account::principal));
  }

  private static boolean may(Account account, Permission permission, TenantId tenant) {
    return !account.disabled() && account.may(permission) && account.shops().includes(tenant);
  }
}

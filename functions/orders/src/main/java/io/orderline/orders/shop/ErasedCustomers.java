package io.orderline.orders.shop;

import io.orderline.core.order.CustomerId;
import io.orderline.core.tenant.TenantId;
import io.orderline.store.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Erases who a customer of the shop in our own database is. The orders stay, because records of
 * what was bought and paid must; they are nobody's then.
 */
@Singleton
public class ErasedCustomers {
  /** No number that can be dialled, and no other customer's. */
  private static final String ERASE =
      """
      with gone as (
        update orders.customers set name = '已删除',
          phone = '9' || lpad(cast(abs(hashtextextended(id, 0) % 100000000000000) as text), 14, '0')
        where tenant = :tenant and id = any (string_to_array(:ids, E'\\n')) returning id)
      insert into orders.erased (tenant, id, at) select :tenant, id, :now from gone
      on conflict do nothing
      """;

  private static final String ERASE_ERRANDS =
      "delete from orders.errands where tenant = :tenant and key = any (string_to_array(:ids, E'\\n'))";

  private static final String ERRANDS =
      """
      select key, errand, at from orders.errands
      where tenant = :tenant and order_number = any (string_to_array(:orders, ' ')) order by key
      """;

  private final TenantTransaction transactions;
  private final Clock clock;

  ErasedCustomers(TenantTransaction transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Those who were erased before. */
  public Uni<Set<CustomerId>> all(TenantId tenant) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(
                    "select id from orders.erased where tenant = :tenant", String.class)
                .setParameter("tenant", tenant.value())
                .getResultList()
                .map(ids -> ids.stream().map(CustomerId::new).collect(Collectors.toSet())));
  }

  /** What was done for orders: key, errand as JSON, moment. */
  public Uni<List<Object[]>> errands(TenantId tenant, Collection<String> orders) {
    return transactions.read(
        tenant,
        session ->
            session
                .createNativeQuery(ERRANDS, Object[].class)
                .setParameter("tenant", tenant.value())
                .setParameter("orders", String.join(" ", orders))
                .getResultList());
  }

  /** Erases customers, and errands by their keys; how many rows that was. */
  public Uni<Integer> erase(
      TenantId tenant, Collection<String> customers, Collection<String> errands) {
    return transactions.write(
        tenant,
        session ->
            session
                .createNativeQuery(ERASE)
                .setParameter("tenant", tenant.value())
                .setParameter("ids", String.join("\n", customers))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .chain(
                    people ->
                        session
                            .createNativeQuery(ERASE_ERRANDS)
                            .setParameter("tenant", tenant.value())
                            .setParameter("ids", String.join("\n", errands))
                            .executeUpdate()
                            .map(done -> people + done)));
  }
}

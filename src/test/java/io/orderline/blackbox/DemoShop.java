package io.orderline.blackbox;

/** The demo shop's orders, which calls change. */
final class DemoShop {
  private static final String KEEP =
      """
      create table if not exists orders.orders_as_filled as table orders.orders;
      create table if not exists orders.shipments_as_filled as table orders.shipments
      """;
  private static final String RESTORE =
      """
      delete from orders.errands;
      update orders.orders o set status = f.status, invoice = f.invoice
        from orders.orders_as_filled f where f.tenant = o.tenant and f.number = o.number
          and (o.status, o.invoice) is distinct from (f.status, f.invoice);
      update orders.shipments s set state = f.state from orders.shipments_as_filled f
        where f.tenant = s.tenant and f.tracking_number = s.tracking_number and s.state <> f.state
      """;
  private static final String UNDER_WAY =
      "select (select count(*) from events.outbox where sent_at is null)"
          + " + (select count(*) from events.inbox where state = 'waiting')";

  private DemoShop() {}

  /** Waits for the effects of calls before, and takes back what they did to orders. */
  static void asFilled(Database database) throws Exception {
    database.execute(KEEP);
    database.awaited(UNDER_WAY, "0");
    database.execute(RESTORE);
  }
}

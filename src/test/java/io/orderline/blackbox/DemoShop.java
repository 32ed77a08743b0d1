package io.orderline.blackbox;

import io.orderline.core.spoken.SpokenChinese;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** The demo shop's orders, which calls change. */
public final class DemoShop {
  private static final String KEEP =
      """
      create table if not exists orders.orders_as_filled as table orders.orders;
      create table if not exists orders.shipments_as_filled as table orders.shipments
      """;
  private static final String RESTORE =
      """
      delete from orders.errands;
      delete from tickets.ticket;
      delete from call.booking;
      update orders.orders o set status = f.status, invoice = f.invoice
        from orders.orders_as_filled f where f.tenant = o.tenant and f.number = o.number
          and (o.status, o.invoice) is distinct from (f.status, f.invoice);
      update orders.shipments s set state = f.state from orders.shipments_as_filled f
        where f.tenant = s.tenant and f.tracking_number = s.tracking_number and s.state <> f.state
      """;
  private static final String UNDER_WAY =
      "select (select count(*) from events.outbox where sent_at is null)"
          + " + (select count(*) from events.inbox where state = 'waiting')";

  /** What an unreachable system holds up may stay under way. */
  private static final Duration SETTLES = Duration.ofSeconds(10);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private DemoShop() {}

  /**
   * Puts in what the line calls the day on which the shop was filled, and the day before: midnight
   * may have passed since.
   */
  public static String said(String text, Database database) throws SQLException {
    if (!text.contains("{")) {
      return text;
    }
    LocalDate filled =
        LocalDate.parse(database.value("select day from orders.demo where tenant = 'demo'"));
    LocalDate today = LocalDate.now(ZONE);
    return text.replace("{today}", SpokenChinese.day(filled, today))
        .replace("{yesterday}", SpokenChinese.day(filled.minusDays(1), today));
  }

  /** Waits for the effects of calls before, and takes back what they did to orders. */
  public static void asFilled(Database database) throws Exception {
    database.execute(KEEP);
    database.awaited(UNDER_WAY, "0", SETTLES);
    database.execute(RESTORE);
  }
}

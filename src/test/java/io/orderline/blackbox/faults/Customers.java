package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Made-up customers, one for each call, so that nobody's ticket can be taken for another's. */
final class Customers {
  private static final long FIRST_ORDER = 9_900_000_000L;

  private Customers() {}

  static String id(int number) {
    return "fault-" + number;
  }

  static String phone(int number) {
    return "199%08d".formatted(number);
  }

  /** Whose number it is. */
  static int ofPhone(String phone) {
    return Integer.parseInt(phone.substring(3));
  }

  /** The shop that is called: every other customer is one of the shop with a system of its own. */
  static String tenant(int number) {
    return number % 2 == 0 ? "demo" : RestShop.TENANT;
  }

  static String order(int number) {
    return String.valueOf(FIRST_ORDER + number);
  }

  /** Whose order it is. */
  static int ofOrder(String order) {
    return Math.toIntExact(Long.parseLong(order) - FIRST_ORDER);
  }

  static Wish wish(int number) {
    return Wish.values()[number % Wish.values().length];
  }

  /** Adds those of the demo shop to it, each with an order for which the wish is granted. */
  static void fill(Database database, int count) throws SQLException {
    String statuses =
        Arrays.stream(Wish.values())
            .map(wish -> "'" + wish.order() + "'")
            .collect(Collectors.joining(","));
    database.execute(
        """
        insert into orders.customers (tenant, id, name, phone, level)
          select 'demo', 'fault-' || n, '测试', '199' || lpad(n::text, 8, '0'), '普通会员'
          from generate_series(0, %1$d - 1, 2) n;
        insert into orders.orders (tenant, number, customer, status, placed_at, lines, total)
          select 'demo', (%4$d + n)::text, 'fault-' || n,
            (array[%2$s])[n %% %3$d + 1], now() - interval '2 days',
            '[{"sku":"A001","product":"蓝牙耳机","quantity":1,"price":19900}]', 19900
          from generate_series(0, %1$d - 1, 2) n;
        insert into orders.shipments
          (tenant, tracking_number, order_number, carrier, state, products, events, position)
          select 'demo', 'SF' || (%4$d + n), (%4$d + n)::text, '顺丰速运', 'DELIVERED',
            '["蓝牙耳机"]', json_build_array(json_build_object('at',
              to_char(now() at time zone 'UTC' - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              'place', '上海', 'what', '已签收'))::text, 1
          from generate_series(0, %1$d - 1, 2) n where (array[%2$s])[n %% %3$d + 1] = 'SIGNED'
        """
            .formatted(count, statuses, Wish.values().length, FIRST_ORDER));
  }
}

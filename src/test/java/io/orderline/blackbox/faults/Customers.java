package io.orderline.blackbox.faults;

import io.orderline.blackbox.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Made-up customers, one for each call, so that nobody's ticket can be taken for another's. */
final class Customers {
  private Customers() {}

  static String id(int number) {
    return "fault-" + number;
  }

  static String phone(int number) {
    return "199%08d".formatted(number);
  }

  static Wish wish(int number) {
    return Wish.values()[number % Wish.values().length];
  }

  /** Adds them to the demo shop, each with an order for which the wish is granted. */
  static void fill(Database database, int count) throws SQLException, IOException {
    String statuses =
        Arrays.stream(Wish.values())
            .map(wish -> "'" + wish.order() + "'")
            .collect(Collectors.joining(","));
    database.execute(
        """
        insert into orders.customers (tenant, id, name, phone, level)
          select 'demo', 'fault-' || n, '测试', '199' || lpad(n::text, 8, '0'), '普通会员'
          from generate_series(0, %1$d - 1) n;
        insert into orders.orders (tenant, number, customer, status, placed_at, lines, total)
          select 'demo', (9900000000 + n)::text, 'fault-' || n,
            (array[%2$s])[n %% %3$d + 1], now() - interval '2 days',
            '[{"sku":"A001","product":"蓝牙耳机","quantity":1,"price":19900}]', 19900
          from generate_series(0, %1$d - 1) n;
        insert into orders.shipments
          (tenant, tracking_number, order_number, carrier, state, products, events, position)
          select 'demo', 'SF' || (9900000000 + n), (9900000000 + n)::text, '顺丰速运', 'DELIVERED',
            '["蓝牙耳机"]', json_build_array(json_build_object('at',
              to_char(now() at time zone 'UTC' - interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              'place', '上海', 'what', '已签收'))::text, 1
          from generate_series(0, %1$d - 1) n where (array[%2$s])[n %% %3$d + 1] = 'SIGNED'
        """
            .formatted(count, statuses, Wish.values().length));
  }
}

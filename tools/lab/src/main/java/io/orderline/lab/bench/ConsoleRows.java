package io.orderline.lab.bench;

import io.orderline.simulator.server.ServerDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the console's tables with calls and tickets of the demo shop, as a year leaves them. */
final class ConsoleRows {
  /** What callers say, as the console keeps it; each turn has a number of its own in it. */
  private static final String SENTENCES =
      """
      array['我的快递到哪里了怎么还没有收到', '我要退货衣服的尺码不合适', '订单什么时候发货啊都三天了',
        '好的谢谢没有别的问题了', '帮我查一下物流信息吧', '我要投诉你们的快递员态度太差了',
        '发票什么时候能开给我', '我想改一下收货地址可以吗']
      """;

  private static final String CALLS =
      """
      insert into console.call (tenant, id, age, started_at, ended_at, phase, outcome, mood, turns,
        caller, caller_tail, caller_hash, customer, customer_hash, brand, direction, provider,
        agent, flows, intents, orders, tickets, unanswered, first_words, said)
      select 'demo', 'CA' || lpad(n::text, 10, '0'), 20, now() - n * interval '70 s',
        now() - n * interval '70 s' + interval '1 min', 'ended',
        case when n % 10 < 6 then 'done' when n % 10 < 8 then 'handed_over' else 'left' end,
        case when n % 21 = 0 then 'angry' when n % 7 = 1 then 'dissatisfied'
          when n % 9 = 2 then 'positive' else 'neutral' end,
        6, '*******' || lpad((n % 10000)::text, 4, '0'), lpad((n % 10000)::text, 4, '0'),
        encode(sha256(('number' || n % 60000)::bytea), 'hex'), '陈**',
        encode(sha256(('demo name 陈' || n % 20000)::bytea), 'hex'),
        case when n % 5 = 0 then 'light' end, 'inbound', 'twilio',
        case when n % 30 = 0 then 'li.wei' end, 1, array['logistics'],
        array['2026' || lpad((n % 50000)::text, 8, '0')], array[]::text[], (n % 7) / 6,
        '我的快递到哪里了',
        (select string_agg((%s)[1 + (n * 7 + k * 3) %% 8] || n %% 977, E'\\n')
          from generate_series(1, 6) k)
      from generate_series(1, ?) n
      """;

  private static final String ORDERS =
      "insert into console.call_order select 'demo', orders[1], id from console.call";

  private static final String TICKETS =
      """
      insert into console.ticket (tenant, number, age, kind, state, due_at, created_at, changed_at,
        assignee, order_number, call_id, reason)
      select 'demo', (100000 + n)::text, 3, case when n % 3 = 0 then 'complaint' else 'return' end,
        case when n % 4 = 0 then 'open' when n % 4 = 1 then 'in_progress' else 'closed' end,
        now() + (n % 400 - 200) * interval '1 h', now() - n * interval '5 min', now(),
        case when n % 2 = 0 then 'li.wei' end, '2026' || lpad((n % 50000)::text, 8, '0'),
        'CA' || lpad(n::text, 10, '0'), '东西坏了'
      from generate_series(1, ?) n
      """;

  private static final String QUESTIONS =
      """
      insert into console.question (tenant, call_id, turn, group_id, words, brand, at)
      select tenant, id, 1, md5((substr(id, 3)::bigint % 700)::text), '你们支持分期付款吗', brand,
        started_at
      from console.call where unanswered > 0
      """;

  private ConsoleRows() {}

  static void fill(ServerDatabase database, int calls, int tickets) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      insert(connection, CALLS.replace("%%", "%").replace("%s", SENTENCES), calls);
      statement.execute(ORDERS);
      insert(connection, TICKETS, tickets);
      statement.execute(QUESTIONS);
      statement.execute(
          "analyze console.call, console.call_order, console.ticket, console.question");
    }
  }

  private static void insert(Connection connection, String sql, int rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, rows);
      statement.executeUpdate();
    }
  }
}

package io.orderline.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderline.blackbox.faults.Schemas;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that run apart each have a role of the database, with the rights they need. */
class DatabaseRolesTest {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
  private static final List<String> FUNCTIONS =
      List.of("call", "orders", "tickets", "handoff", "notify", "console", "relay");
  private static PostgresApart postgres;

  @BeforeAll
  static void migrate() throws Exception {
    postgres = PostgresApart.start();
    for (int time = 0; time < 2; time++) { // each release does it again
      new Schemas(HOME).migrate(postgres.database(), FUNCTIONS);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  /** Tables of other functions than one's own: which of them, and what with them. */
  @ParameterizedTest
  @CsvSource({
    "call,    INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox",
    "orders,  INSERT inbox; INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox",
    "tickets, DELETE outbox; INSERT inbox; INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox; UPDATE outbox",
    "handoff, INSERT inbox; INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox",
    "notify,  INSERT inbox; INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox",
    "console, INSERT inbox; INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox",
    "relay,   INSERT inbox; INSERT outbox; SELECT erased; SELECT inbox; SELECT outbox; UPDATE inbox; UPDATE outbox"
  })
  void aFunctionHasItsOwnTablesAndItsShareOfTheEvents(String function, String events)
      throws SQLException {
    assertThat(rights(function, "table_schema = 'events'")).isEqualTo(events);
    assertThat(rights(function, "table_schema not in ('events', 'settings', '" + function + "')"))
        .isEmpty();
    if (!function.equals("relay")) {
      assertThat(rights(function, "table_schema = '" + function + "'"))
          .contains("DELETE ", "INSERT ", "SELECT ", "UPDATE ")
          .doesNotContain("flyway");
    }
  }

  /** Who serves callers reads the settings; the console writes the next version. */
  @ParameterizedTest
  @CsvSource({
    "call, SELECT version",
    "orders, ''",
    "tickets, SELECT version",
    "handoff, SELECT version",
    "notify, ''",
    "console, INSERT version; SELECT version",
    "relay, ''"
  })
  void aFunctionHasItsShareOfTheSettings(String function, String settings) throws SQLException {
    assertThat(rights(function, "table_schema = 'settings'")).isEqualTo(settings);
  }

  /** What goes over the rows of all shops is for the one role that has to. */
  @ParameterizedTest
  @CsvSource({
    "call,    call.forget; call.forget_short_lived; call.keep_flows; call.recordings_due",
    "orders,  events.tenants_to_retry; orders.forget_errands",
    "tickets, events.tenants_to_retry; tickets.forget; tickets.forget_open",
    "handoff, events.tenants_to_retry; handoff.forget",
    "notify,  events.tenants_to_retry; notify.forget",
    "console, console.article_heads; console.calls_that_say; console.forget_calls; console.forget_changes; console.forget_deliveries; console.forget_erasures; console.forget_once; console.forget_sessions; console.forget_tickets; console.keep_article; console.keep_audit; console.pairs; console.tenants_with_erasures; console.webhooks_due; console.webhooks_wanting; events.erase; events.tenants_to_retry",
    "relay,   events.end_waiting; events.forget_dead; events.forget_done; events.forget_erased; events.forget_sent; events.standing; events.tenants_to_retry; events.tenants_to_send"
  })
  void aFunctionForgetsItsOwn(String function, String callable) throws SQLException {
    assertThat(
            String.join(
                "; ",
                new TreeSet<>(
                    postgres
                        .database()
                        .column(
                            """
                            select n.nspname || '.' || p.proname from pg_proc p
                            join pg_namespace n on n.oid = p.pronamespace
                            where n.nspname in ('call', 'console', 'events', 'handoff', 'notify', 'orders', 'tickets')
                              and has_function_privilege('orderline_%s', p.oid, 'execute')
                            """
                                .formatted(function)))))
        .isEqualTo(callable);
  }

  @Test
  void whatIsNotForAFunctionIsRefused() throws SQLException {
    try (Connection call = as("orderline_call")) {
      for (String sql :
          List.of(
              "select * from tickets.ticket",
              "select tickets.forget(now(), null, '{}')",
              "select events.forget_sent(now(), null, '{}')",
              "delete from events.inbox",
              "update events.inbox set event = ''",
              "select * from store.role",
              "update store.role set shops = null",
              "create table public.mine (a int)",
              "create role another",
              "set role orderline_tickets",
              "set session authorization orderline_tickets")) {
        assertThatThrownBy(() -> execute(call, sql))
            .as(sql)
            .hasMessageContaining("permission denied");
      }
    }
  }

  /** A function that has no password of the role cannot say for which shop it works. */
  @Test
  void aShopIsNotChosenBySayingItsName() throws SQLException {
    postgres
        .database()
        .execute(
            """
            select set_config('orderline.tenant', 'shop-a', false);
            insert into call.call (tenant, id, provider, state, turns, dialogue, started_at)
            values ('shop-a', 'one', 'twilio', 'ended', 1, '{}', now());
            """);
    try (Connection call = as("orderline_call")) {
      execute(call, "select set_config('orderline.tenant', 'shop-a', false)");
      assertThat(value(call, "select count(*) from call.call")).isEqualTo("0");
      assertThatThrownBy(
              () ->
                  execute(
                      call,
                      "insert into call.call (tenant, id, provider, state, turns, dialogue, started_at)"
                          + " values ('shop-a', 'two', 'twilio', 'ended', 1, '{}', now())"))
          .hasMessageContaining("row-level security");
    }
  }

  /** Nobody works as the role of one process where each function has its own. */
  @Test
  void theRoleOfAWholeProcessIsShut() {
    assertThatThrownBy(() -> as("orderline_app").close()).hasMessageContaining("not permitted");
    assertThatCode(() -> as("orderline_relay").close()).doesNotThrowAnyException();
  }

  private static String rights(String function, String where) throws SQLException {
    return String.join(
        "; ",
        new TreeSet<>(
            postgres
                .database()
                .column(
                    """
                    select distinct privilege_type || ' ' || table_name
                    from information_schema.column_privileges
                    where grantee = 'orderline_%1$s' and privilege_type <> 'REFERENCES' and %2$s
                    union
                    select privilege_type || ' ' || table_name from information_schema.table_privileges
                    where grantee = 'orderline_%1$s' and %2$s
                    """
                        .formatted(function, where))));
  }

  private static Connection as(String role) throws SQLException {
    return DriverManager.getConnection("jdbc:" + postgres.database().url(), role, Schemas.PASSWORD);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
